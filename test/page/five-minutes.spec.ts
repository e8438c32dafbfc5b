import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { packageRoot } from '../../src/graphql/package-root.js'
import type { Data } from '../world/client.js'
import { MAIN } from '../world/built.js'
import { systemClock } from '../../src/time/clock.js'
import { testFolder } from '../world/own-database.js'
import { desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'

const root = packageRoot()
/** What the README has somebody ask, in its order: by whom, and the document as a shell would hand it over. */
function asked(id: string): [who: string, document: string][] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const now = systemClock.now() // the demo is a process of its own, and goes by this one
  return [...readme.matchAll(/ask (\w\d+) '((?:[^']|'"\$\([^)]*\)"')*)'/g)].map(([, who, document]) => [
    who!,
    document!
      .replace(/'"\$\(date -u [^)]*\)"'/g, now)
      .replace(/'"\$\(date \+%F\)"'/g, now.slice(0, 10))
      .replaceAll('"ID"', JSON.stringify(id)),
  ])
}

/** The demo runs as it is built. */
const inDemo = existsSync(MAIN) ? inBrowser : describe.skip

inDemo('the five minutes of the README, in the demo as it is made', () => {
  let browser: Browser
  let demo: ChildProcess
  let said = ''
  const opened: BrowserContext[] = []
  const links: Record<string, string> = {}
  const wrong: string[] = []
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    const cwd = join(testFolder(), randomUUID())
    mkdirSync(cwd, { recursive: true })
    demo = spawn(process.execPath, [join(root, 'dist', 'src', 'cli', 'demo.js')], {
      cwd,
      env: { PATH: process.env['PATH'], PORT: '0', FIRST_LOOK_PERCENT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    process.once('exit', () => demo.kill('SIGKILL'))
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += String(chunk)
        if (said.includes('Ctrl-C ends it')) resolve()
      }
      demo.stdout!.on('data', hear)
      demo.stderr!.on('data', hear)
      demo.once('exit', () => reject(new Error(said)))
    })
    for (const [, number, link] of said.matchAll(/, (\w\d+)\n {2}(http:\S+\/#token=\S+)/g)) links[number!] = link!
  }, 500_000)
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()))
    await browser.close()
    const ended = once(demo, 'exit')
    demo.kill('SIGTERM')
    await ended
  })

  async function open(number: string): Promise<Page> {
    const link = new URL(links[number]!)
    const one = await desk(browser, link.origin, `/${link.hash}`, 390)
    opened.push(one.context)
    one.page.on('close', () => wrong.push(...one.wrong))
    return one.page
  }
  const ask = async (number: string, query: string): Promise<Data> => {
    const { origin, hash } = new URL(links[number]!)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${hash.slice('#token='.length)}` }
    const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown }
    expect([query, errors]).toEqual([query, undefined])
    return data
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  it('begin at the desk: the manager sees what waits, logs, understands, and is told why nothing formal can be', async () => {
    const page = await open('M01')
    await page.getByRole('heading', { name: /incidents wait for an answer/ }).waitFor()
    await page.locator('main').getByRole('link', { name: 'Log it' }).click()
    await page.getByLabel('Somebody else, by name').fill('Oisín Molloy')
    await page.locator('.chip', { hasText: 'Oisín Molloy' }).first().click()
    await page.getByLabel('What happened?').fill('Snapped at a customer who asked twice about a refund.')
    await page.locator('.chip', { hasText: 'Theirs' }).click()
    await page.locator('form').getByRole('button', { name: 'Log it' }).click()
    await page.getByText('You are done, or go on here.').waitFor()
    await page.getByText('Why it looks so').waitFor()
    await page.getByRole('heading', { name: 'What will you do?' }).waitFor()
    await button(page, 'Something formal …').click()
    await page.getByText('This can’t be asked for today').waitFor()
    await page.getByRole('link', { name: 'My store' }).click()
    await page
      .getByRole('button', { name: /^Thank / })
      .first()
      .waitFor()
  })

  it('go on as the employee, who reads it in words to them and tells their side', async () => {
    const page = await open('E104')
    await page
      .getByRole('link', { name: /Snapped at a customer who asked twice/ })
      .first()
      .click()
    await button(page, 'Tell my side').click()
    await page.getByRole('form', { name: 'Tell my side' }).getByRole('textbox').fill('I was alone at two tills.')
    await page.getByRole('form', { name: 'Tell my side' }).getByRole('button', { name: 'Send' }).click()
    await page.getByText('I was alone at two tills.').waitFor()
  })

  it('and as HR: what waits, a case with the account and the facts first, and what keeps going wrong', async () => {
    const page = await open('H01')
    await page.getByRole('heading', { name: 'What waits' }).waitFor()
    await page.getByRole('link', { name: 'Something formal was asked for' }).click()
    await page.getByText('I did raise my voice.').waitFor()
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect([headings[0], headings.at(-1)]).toEqual(['What they say themselves', 'Decide'])
    await page.getByRole('link', { name: 'Review' }).click()
    await page.locator('img.picture').first().waitFor()
  })

  it('and every question that the README asks of the API is answered as it says', async () => {
    const [first, log] = asked('none yet')
    expect((await ask(...first!)).incidents.edges[0].node.assessment).toBeTruthy()
    const { logIncident } = await ask(...log!)
    expect(logIncident.assessment.explanation).toContain('This is no proof')
    const [, , respond, warn, queue, own, further, ...more] = asked(logIncident.id as string)
    expect(more).toEqual([])
    expect((await ask(...respond!)).respond).toMatchObject({ kind: 'REASSIGNMENT', status: 'ACTIVE' })
    expect((await ask(...warn!)).respond.message).toMatch(/tests? of just cause (is|are) not met/)
    expect((await ask(...queue!)).reviewQueue.edges.length).toBeGreaterThan(2)
    expect((await ask(...own!)).incidents.edges.length).toBeGreaterThan(1)
    expect((await ask(...further!)).employee.assessment.details.certaintyBecause).toBeTruthy()
    expect(wrong).toEqual([])
  })
})
