import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Person } from '../world/person.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** A minute is more than a slow machine needs for a screen. */
const PATIENCE_MS = 30_000

/** Where somebody's link leads to, a page of the desk and not its first one where `path` names one. */
export const byTheirLink = async (person: Person, path = ''): Promise<string> =>
  path + (await person.deskLink()).slice(path === '' ? 0 : 1)

/** Opens the desk by a link as on a device of its own, with a clock of its own if one is said, and notes what goes wrong, is refused by the page's policy, or comes from elsewhere. */
export async function desk(
  browser: Browser,
  address: string,
  path: string,
  width: number,
  timeZone?: string,
): Promise<{ context: BrowserContext; page: Page; wrong: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: 'en-GB',
    hasTouch: width < 500,
    ...(timeZone ? { timezoneId: timeZone } : {}),
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address)) wrong.push(request.url())
  })
  page.on('pageerror', (error) => wrong.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  await page.goto(address + path)
  return { context, page, wrong }
}

interface Finding {
  id: string
  impact: string
  nodes: { target: string[] }[]
}

/**
 * What of the page keeps somebody out, by axe: of what is serious or worse, and where. Not of what the component library reads
 * out and takes away some seconds later, when what it was about may have gone.
 */
export async function axeFinds(page: Page): Promise<string[]> {
  const found = (await page.evaluate(
    `${axe}; axe.run({ exclude: ['[data-live-announcer]'] }, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as Finding[]
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** For whoever wants to see the screens: SCREENSHOTS names a folder for them. */
export async function photograph(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (!folder) return
  const { width } = page.viewportSize()!
  await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
}
