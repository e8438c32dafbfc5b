import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Person, StoreAtHand } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { byTheirLink, desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { chooses, isForEverybody } from './for-everybody.js'

inBrowser('leave at the desk', () => {
  let browser: Browser
  let world: World
  let riverside: StoreAtHand
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
    riverside = await world.store('Riverside')
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person, path = '', width = 390): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(browser, world.server.url, await byTheirLink(person, path), width)
    opened.push(context)
    return { page, wrong }
  }
  const RECORD = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
  const records = (person: Person, from: number, to: number) =>
    person.asks(RECORD, { input: { employee: person.number, from: dateAgo(from), to: dateAgo(to) } })
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  it('waits for a manager, who confirms it with a press, and whose it is reads that it was', async () => {
    const anna = await world.manager(riverside)
    const dana = await world.employee(riverside, { name: 'Dana Wit' })
    await records(dana, -1, -9)
    await records(dana, -20, -21)
    for (const width of [1280, 390]) {
      const { page, wrong } = await open(anna, '/notices', width)
      await page
        .getByRole('link', { name: /An employee recorded leave/ })
        .first()
        .click()
      await page.getByRole('heading', { name: 'Leave to confirm, 2 times' }).waitFor()
      await page.getByText('Dana Wit').first().waitFor()
      await isForEverybody(page, 'leave-to-confirm')
      await chooses(page, 'Language', 'nl')
      await page.getByRole('heading', { name: 'Verlof om te bevestigen, 2 keer' }).waitFor()
      await button(page, 'Dit verlof bevestigen').first().waitFor()
      await isForEverybody(page, 'verlof-om-te-bevestigen')
      await chooses(page, 'Taal', 'en')
      expect(wrong).toEqual([])
    }
    const { page, wrong } = await open(anna)
    await button(page, 'Confirm this leave').first().click()
    await page.getByRole('heading', { name: 'Leave to confirm', exact: true }).waitFor()
    await button(page, 'Confirm this leave').click()
    await page.getByText('Nothing waits for you.').waitFor()
    expect(wrong).toEqual([])

    const { page: hers, wrong: atHers } = await open(dana, '/notices')
    await hers
      .getByRole('link', { name: /The leave that you recorded is confirmed/ })
      .first()
      .click()
    await hers.getByText('Confirmed', { exact: true }).first().waitFor()
    expect(atHers).toEqual([])
  })

  it('is for HR to confirm on the page of whose it is, where the notice leads', async () => {
    const mae = await world.hr()
    const meadow = await world.store('Meadow')
    const anna = await world.manager(meadow)
    await records(anna, -1, -3)
    const { page, wrong } = await open(mae, '/notices')
    await page.getByRole('link', { name: /Somebody recorded leave/ }).click()
    await page.getByRole('heading', { name: anna.name }).waitFor()
    await page.getByRole('heading', { name: 'Leave to confirm' }).waitFor()
    await isForEverybody(page, 'leave-of-a-person')
    await button(page, 'Confirm this leave').click()
    await page.getByRole('heading', { name: 'Leave to confirm' }).waitFor({ state: 'detached' })
    expect(wrong).toEqual([])
  })
})
