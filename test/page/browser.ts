import { existsSync } from 'node:fs'
import { describe } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const browserFile = [process.env['BROWSER_FILE'], ...PLACES].find((file) => file && existsSync(file))

/** It asks nobody else on the network anything by itself. */
const ARGS = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update']

/** Describes what needs a real browser, and is skipped, saying so in its name, where there is none. */
export const inBrowser = (name: string, tests: () => void): void =>
  browserFile
    ? describe(name, tests)
    : describe.skip(`${name} (SKIPPED: no Chromium or Chrome found; BROWSER_FILE can name one)`, tests)

/** A browser takes its time on a machine that has much else to do: what waits for it is told so. */
export const PATIENTLY = 180_000
const OF_A_PAGE = 90_000

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserFile!, args: ARGS, timeout: PATIENTLY })

/** Opens an address of the server's, and notes all that goes wrong or elsewhere. */
export async function visit(browser: Browser, address: string, path: string): Promise<{ page: Page; wrong: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 } })
  page.setDefaultTimeout(OF_A_PAGE)
  const wrong: string[] = []
  page.on('request', (request) => {
    const own = request
      .url()
      .replace(/^blob:/, '')
      .startsWith(address)
    if (!own && !request.url().startsWith('data:')) wrong.push(request.url())
  })
  page.on('pageerror', (error) => wrong.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  await page.goto(address + path)
  return { page, wrong }
}
