import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { type Browser, chromium, type Page } from 'playwright-core'
import { openFrontDesk } from './front-desk.js'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const browserFile = [process.env['BROWSER_FILE'], ...PLACES].find((file) => file && existsSync(file))
const inBrowser = browserFile ? describe : describe.skip
const why = browserFile ? '' : ' (SKIPPED: no Chromium or Chrome found; BROWSER_FILE can name one)'

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

  inBrowser(`in a browser${why}`, () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: browserFile!, args: ['--no-sandbox'] })
    })
    afterAll(() => browser.close())

    /** Opens the page, and notes all that goes wrong or elsewhere. */
    async function visit(path: string): Promise<{ page: Page; wrong: string[] }> {
      const page = await browser.newPage({ viewport: { width: 1400, height: 850 } })
      const wrong: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith('data:')) wrong.push(request.url())
      })
      page.on('pageerror', (error) => wrong.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(message.text())
      })
      await page.goto(address + path)
      return { page, wrong }
    }

    const tabs = (page: Page) => page.locator('.graphiql-tab-button').allTextContents()

    it('knows whose token is in the link, takes it out of the address, and has their operations ready', async () => {
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
      await variables.getByText('"RIVER"').waitFor()
      await variables.getByText('"E7"').waitFor()
      expect(wrong).toEqual([])
      await page.close()
    })

    it('takes another token in the field, and says when one does not work', async () => {
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
    })
  })
})
