import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { had, worked } from '../world/history.js'
import { intoLastQuarter } from '../world/times.js'
import { startWorld } from '../world/world.js'
import { inBrowser, launch, PATIENTLY, visit } from './browser.js'

inBrowser('what an answer holds beside its numbers', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await launch()), PATIENTLY)
  afterAll(() => browser.close())

  it(
    'is seen as pictures and sentences below it, and had as a table, by whoever opens the tab and presses run',
    async () => {
      const world = await startWorld()
      const riverside = await world.store('Riverside')
      for (let n = 0; n < 12; n++) {
        const person = await world.employee(riverside)
        await worked(world, person, { from: 190, to: 1 })
        await had(world, person, { daysAgo: intoLastQuarter(20) }, { daysAgo: intoLastQuarter(60) })
      }
      const hr = await world.hr()
      const { page, wrong } = await visit(browser, world.server.url, await hr.link())
      await page.getByRole('tab', { name: 'WhatKeepsGoingWrong' }).click()
      await page.locator('.graphiql-execute-button').click()
      const papers = page.locator('#papers')
      await papers.getByRole('heading', { name: /^Breakdowns by store/ }).waitFor()
      const picture = papers.locator('img').first()
      // Without a purpose it is told in fives, of quarters that are over.
      expect(await picture.getAttribute('alt')).toContain('S01: 25')
      expect(await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBeGreaterThan(500)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        papers
          .getByRole('button', { name: /^Download the table/ })
          .first()
          .click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^breakdowns-STORE-.*\.csv$/)
      expect(readFileSync(await download.path(), 'utf8')).toContain('Riverside (S01),25,')
      await page.getByRole('tab', { name: 'RetentionRuns' }).click()
      await page.locator('.graphiql-execute-button').click()
      await papers.waitFor({ state: 'hidden' })
      expect(wrong).toEqual([])
      await page.close()
    },
    PATIENTLY,
  )
})
