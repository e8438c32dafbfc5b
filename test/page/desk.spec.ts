import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startWorld, type World } from '../world/world.js'
import type { Person } from '../world/person.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { axeFinds, desk, isAsWideAsTheScreen } from './at-the-desk.js'

inBrowser('the desk', () => {
  let browser: Browser
  let world: World
  let manager: Person
  let ana: Person
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld()
    const riverside = await world.store('Riverside')
    manager = await world.manager(riverside)
    ana = await world.employee(riverside, { name: 'Ana Prins' })
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person, width = 390): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(browser, world.server.url, await person.deskLink(), width)
    opened.push(context)
    return { page, wrong }
  }

  describe('signing in', () => {
    it('takes the token out of the address at once, and keeps it where no script can read it', async () => {
      const { page, wrong } = await open(manager)
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      expect(page.url()).toBe(`${world.server.url}/`)
      const readable = await page.evaluate(
        'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state])',
      )
      expect(readable).not.toContain('ey')
      const [cookie, ...more] = await page.context().cookies()
      expect(more).toEqual([])
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
      await page.reload()
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByText('Open the link that you were given').waitFor()
      expect(await page.context().cookies()).toEqual([])
      expect(wrong).toEqual([])
    })
  })

  describe('today', () => {
    it('tells a manager what waits, and is for everybody to use', async () => {
      const incident = await manager.logs({ about: ana, summary: '<b>The bag</b> was <script>wrong()</script> one.' })
      await manager.asksForStatement(incident)
      await ana.states(incident)
      await manager.logs({ about: null, summary: 'Nobody was at the desk.' })
      for (const width of [390, 1280]) {
        const { page, wrong } = await open(manager, width)
        await page.getByRole('heading', { name: '1 account has arrived' }).waitFor()
        await page.getByRole('heading', { name: '1 incident waits for an answer' }).waitFor()
        await page.getByText('<b>The bag</b> was <script>wrong()</script> one.').waitFor()
        expect(await axeFinds(page)).toEqual([])
        expect(await isAsWideAsTheScreen(page)).toBe(true)
        await page.getByLabel('Language').selectOption('nl')
        await page.getByRole('heading', { name: 'Vandaag' }).waitFor()
        expect(wrong).toEqual([])
      }
    })
  })
})
