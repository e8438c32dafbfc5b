import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { recorded } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { byTheirLink, desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { tabsTo } from './by-keyboard.js'

inBrowser('lists at the desk', () => {
  let browser: Browser
  let world: World
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person, path = '', width = 1280): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(browser, world.server.url, await byTheirLink(person, path), width)
    opened.push(context)
    return { page, wrong }
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const chip = (page: Page, name: string | RegExp) => page.locator('.chip', { hasText: name })
  const twice = async (page: Page, what: Locator) => {
    await what.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await what.boundingBox())!
    for (let n = 0; n < 2; n++) {
      await page.mouse.click(x + width / 2, y + height / 2)
      await page.waitForTimeout(450)
    }
  }

  it('count what there is, show more of it, and say so where they do not know all', async () => {
    const store = await world.store('Count')
    const marie = await world.manager(store)
    for (let n = 0; n < 21; n++) {
      const { reference } = await recorded(marie)
      await marie.logs({ about: null, customer: reference, severity: 'MODERATE', summary: `Number ${n}` })
    }
    const { page, wrong } = await open(marie)
    const waits = page.getByRole('region', { name: '21 incidents wait for an answer' })
    await waits.locator('.card').nth(19).waitFor()
    expect(await waits.locator('.card').count()).toBe(20)
    await waits.getByRole('button', { name: 'Show more' }).click()
    await waits.locator('.card').nth(20).waitFor()
    expect(await waits.getByRole('button', { name: 'Show more' }).count()).toBe(0)
    expect(wrong).toEqual([])
  })

  it('of what waits for HR are gone through page by page, and keep what was chosen', async () => {
    const store = await world.store('Queue')
    const [marie, hr] = [await world.manager(store), await world.hr()]
    const CONTEST = 'mutation ($id: ID!) { contestCause(incidentId: $id, cause: PROCESS, reason: "No.") { id } }'
    for (let n = 0; n < 26; n++) {
      const one = await world.employee(store)
      const { id } = await marie.logs({ about: one, cause: 'EMPLOYEE', summary: `Short ${n}.` })
      await one.asks(CONTEST, { id })
    }
    const { page, wrong } = await open(hr)
    await page.getByText('From 1 to 25 of what waits; more wait below').waitFor()
    await page.getByLabel('Store').selectOption(store.code)
    await chip(page, 'Nobody’s yet').click()
    await page.getByText('From 1 to 25 of what waits; more wait below').waitFor()
    await button(page, 'Show more').click()
    await page.getByText('From 26 to 26 of what waits').waitFor()
    await page.locator('tbody').first().getByRole('link').first().click()
    await page.getByRole('link', { name: /^INC/ }).or(page.getByText('Due')).first().waitFor()
    await page.goBack()
    await page.getByRole('radio', { name: 'Nobody’s yet', checked: true }).waitFor()
    expect(await page.getByLabel('Store').inputValue()).toBe(store.code)
    // A second press takes nothing: the next one is not under the same finger.
    await twice(page, button(page, 'I take it').first())
    await page.getByText('It is done.').waitFor()
    await chip(page, 'Mine').click()
    await page.getByText('1 waits').waitFor()
    expect(await page.locator('tbody tr').count()).toBe(1)
    expect(wrong).toEqual([])
  })

  it('leave what was done in its place: a second press does nothing to the next', async () => {
    const store = await world.store('Twice')
    const marie = await world.manager(store)
    const RECORD = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
    for (const name of ['Eva Vos', 'Bo Vos']) {
      const one = await world.employee(store, { name })
      await one.asks(RECORD, { input: { employee: one.number, from: dateAgo(3), to: dateAgo(3) } })
    }
    const LINK = 'mutation ($store: String!) { thanksLink(store: $store) }'
    const { thanksLink } = await marie.asks(LINK, { store: store.code })
    for (const words of ['Spam spam.', 'Eva was so kind to my mother.'])
      await fetch(world.server.url + thanksLink, { method: 'POST', body: new URLSearchParams({ words, whom: 'Eva' }) })
    const { page, wrong } = await open(marie)
    await button(page, 'Confirm this leave').first().waitFor()
    await twice(page, button(page, 'Confirm this leave').first())
    await page.getByRole('heading', { name: 'Leave to confirm', exact: true }).waitFor()
    expect(await button(page, 'Confirm this leave').count()).toBe(1)
    await page.goto(`${world.server.url}/my-store`)
    const layBy = button(page, 'It is no thanks: lay it by')
    await layBy.nth(1).waitFor()
    await twice(page, layBy.first())
    await page.getByText('It is done.').waitFor()
    expect(await layBy.count()).toBe(1)
    expect(wrong).toEqual([])
  })

  it('of what was logged on the same day are of whoever is chosen, and a second Enter logs nothing; names say who is who', async () => {
    const store = await world.store('South')
    const marie = await world.manager(store)
    const cas = await world.employee(store, { name: 'Cas Bos', position: 'CASHIER' })
    const other = await world.employee(store, { name: 'Cas Bos', position: 'STOCKROOM' })
    await marie.logs({ about: cas, summary: 'The till froze.' })
    const { page, wrong } = await open(marie, '/log')
    const names = () => page.getByRole('radiogroup', { name: 'Who was it about?' }).locator('.chip')
    await names().nth(2).waitFor()
    for (const { number } of [cas, other]) expect((await names().allInnerTexts()).join()).toContain(number)
    await chip(page, cas.number).click()
    await page.getByLabel('What happened?').fill('The till froze again.')
    await tabsTo(page, page.locator('form').getByRole('button', { name: 'Log it' }))
    await page.getByText('This was logged on the same day. Is it the same?').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    await chip(page, other.number).click()
    await page.getByText('This was logged on the same day').waitFor({ state: 'detached' })
    await page.locator('form').getByRole('button', { name: 'Log it' }).waitFor()
    expect((await marie.lists())['edges']).toHaveLength(1)
    expect(wrong).toEqual([])
  })
})
