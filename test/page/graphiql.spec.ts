import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Browser, Page } from 'playwright-core'
import { inBrowser, launch, PATIENTLY, visit as visitAt } from './browser.js'
import { openFrontDesk } from './front-desk.js'

describe('the page', () => {
  let app: NestFastifyApplication
  let address: string
  beforeAll(async () => void ({ app, address } = await openFrontDesk()))
  afterAll(() => app.close())

  const open = (path: string, headers = {}) => fetch(address + path, { headers: { accept: 'text/html', ...headers } })

  it('is for browsers, at the address of the API', async () => {
    const page = await open('/graphql')
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await open('/graphql', { accept: '*/*' })).headers.get('content-type')).not.toContain('html')
  })

  it('comes wholly from this server', async () => {
    const html = await (await open('/graphql')).text()
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
      .map((match) => match[1]!)
      .filter((file) => file !== 'data:,')
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      expect(file).toMatch(/^\/graphql\/page\//)
      const response = await open(file)
      expect([file, response.status, response.headers.get('content-encoding')]).toEqual([file, 200, 'gzip'])
    }
  })

  inBrowser('in a browser', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await launch()
    }, PATIENTLY)
    afterAll(() => browser.close())

    const visit = (path: string) => visitAt(browser, address, path)
    const tabs = (page: Page) => page.locator('.graphiql-tab-button').allTextContents()

    it(
      'on a phone has the query above the answer, each as wide as there is room',
      async () => {
        const { page } = await visit('/graphql')
        await page.setViewportSize({ width: 390, height: 844 })
        const boxOf = async (part: string) => (await page.locator(part).boundingBox())!
        await page.locator('.graphiql-query-editor').waitFor()
        const [query, answer] = [
          await boxOf('.graphiql-query-editor .graphiql-editor'),
          await boxOf('.graphiql-response'),
        ]
        expect(query.width).toBeGreaterThan(220)
        expect(answer.width).toBeGreaterThan(300)
        expect(answer.y).toBeGreaterThan(query.y + query.height)
        await page.close()
      },
      PATIENTLY,
    )

    it(
      'knows whose token is in the link, takes it out of the address, and has their operations ready',
      async () => {
        const { page, wrong } = await visit('/graphql#token=of-a-manager')
        await page.getByText('You are Ines Duarte · store manager · Riverside').waitFor()
        expect(page.url()).toBe(`${address}/graphql`)
        await expect(page.title()).resolves.toBe('Reprieve')
        await page.locator('.graphiql-tab').first().waitFor()
        expect((await tabs(page)).slice(0, 2)).toEqual(['WhoAmI', 'LogIncident'])
        await page.locator('.graphiql-execute-button').click()
        await page.locator('.result-window').getByText('"Ines Duarte"').waitFor()
        await page.getByRole('tab', { name: 'LogIncident' }).click()
        const variables = page.locator('.graphiql-editor-tool')
        await variables.getByText('"<employee>"').waitFor()
        expect(wrong).toEqual([])
        await page.close()
      },
      PATIENTLY,
    )

    it(
      'takes another token in the field, and says when one does not work',
      async () => {
        const { page, wrong } = await visit('/graphql')
        await page.getByText('Paste your token to begin').waitFor()
        await page.getByLabel('Your token').fill('of-nobody')
        await page.getByRole('button', { name: 'Use it' }).click()
        await page.getByText('This token does not work: This token is not known here').waitFor()
        await page.getByLabel('Your token').fill('Bearer of-hr')
        await page.getByRole('button', { name: 'Use it' }).click()
        await page.getByText('You are Tom Ekberg · HR').waitFor()
        await page.getByRole('tab', { name: 'ReviewQueue' }).waitFor()
        expect(wrong).toEqual([])
        await page.close()
      },
      PATIENTLY,
    )
  })
})
