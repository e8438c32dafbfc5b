import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Data } from '../world/client.js'
import { standardOf, takes } from '../world/due-process.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { byTheirLink, desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { isForEverybody } from './for-everybody.js'

inBrowser('notices at the desk', () => {
  let browser: Browser
  let world: World
  let manager: Person
  let hr: Person
  let ana: Person
  let riverside: StoreAtHand
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
    riverside = await world.store('Riverside')
    manager = await world.manager(riverside)
    hr = await world.hr()
    ana = await world.employee(riverside, { name: 'Ana Prins' })
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person, width = 390): Promise<{ page: Page; wrong: string[] }> {
    const path = await byTheirLink(person, '/notices')
    const { context, page, wrong } = await desk(browser, world.server.url, path, width)
    opened.push(context)
    await page.getByRole('heading', { name: 'Notices' }).waitFor()
    await page.locator('main .card').first().waitFor()
    return { page, wrong }
  }

  it('count as read once all that is unread was shown, and not what stands further down', async () => {
    const asked = await manager.logs({ about: ana, cause: 'EMPLOYEE', summary: 'The first of many.' })
    await manager.asksForStatement(asked)
    for (let n = 0; n < 27; n++) await manager.logs({ about: ana, cause: 'CUSTOMER' })
    const unread = async () => {
      const { edges } = (await ana.asks('{ viewer { notices(first: 100) { edges { node { unread } } } } }')).viewer
        .notices
      return edges.filter(({ node }: Data) => node.unread).length as number
    }
    const there = await unread()
    expect(there).toBeGreaterThan(25)
    const { page, wrong } = await open(ana)
    const cards = page.locator('main .card')
    expect(await cards.count()).toBe(25)
    await page.waitForLoadState('networkidle')
    expect(await unread()).toBe(there)
    await page.getByRole('button', { name: 'Show more' }).click()
    await page.getByText('You were asked for your account').waitFor()
    expect(await cards.count()).toBe(there)
    await expect(cards.nth(26).innerText()).resolves.toMatch(/HF-|incident/)
    await isForEverybody(page, 'many-notices')
    await page.waitForLoadState('networkidle')
    expect(await unread()).toBe(0)
    // From then on what is new is on the first page, with something that was read.
    await manager.logs({ about: ana, cause: 'CUSTOMER' })
    await page.reload()
    await cards.first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await unread()).toBe(0)
    expect(wrong).toEqual([])
  })

  it('lead to the part of my record that they are about, of employees and of managers', async () => {
    const shift = (interactions: number) => ({
      employee: ana.number,
      store: riverside.code,
      date: dateAgo(1),
      position: 'CASHIER',
      interactions,
    })
    await manager.recordsShifts(shift(90))
    await manager.recordsShifts(shift(9))
    await takes(hr, 'publishStandard', standardOf('GREETING'))
    for (const width of [390, 1280]) {
      const { page, wrong } = await open(ana, width)
      await page.getByRole('link', { name: /What stands of a shift of yours/ }).click()
      await page.getByRole('heading', { name: 'My record' }).waitFor()
      await page.getByRole('button', { name: 'It was otherwise' }).waitFor()
      await isForEverybody(page, 'led-to-my-shifts')
      expect(wrong).toEqual([])
    }
    const { page, wrong } = await open(manager)
    await page.getByRole('link', { name: /There is a new service standard/ }).click()
    await page.getByRole('heading', { name: 'My record' }).waitFor()
    await page.getByRole('button', { name: /I have read and understood it/ }).waitFor()
    expect(wrong).toEqual([])
  })

  it('of rules are no link for those who have nothing to read of them', async () => {
    const KEEP = `mutation ($input: RetentionPeriodsInput!) {
      changeRetentionPeriods(input: $input, reason: "Our law.") { version } }`
    await hr.asks(KEEP, { input: { incidentMonths: 24, statementMonths: 24 } })
    const { page, wrong } = await open(ana)
    await page.getByText('The rules have changed').waitFor()
    expect(await page.getByRole('link', { name: /The rules have changed/ }).count()).toBe(0)
    expect(await page.locator('main a[href="/figures"]').count()).toBe(0)
    expect(wrong).toEqual([])
  })
})
