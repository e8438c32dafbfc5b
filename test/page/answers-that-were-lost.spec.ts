import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { PUBLISH, recorded } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { isForEverybody } from './for-everybody.js'

inBrowser('what was sent, and whose answer never came', () => {
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
  async function open(person: Person): Promise<Page> {
    const { context, page } = await desk(browser, world.server.url, await person.deskLink(), 390)
    opened.push(context)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  /** The server does it, once, and nobody hears of it. */
  async function losesTheAnswer(page: Page, operation: string, before?: (sent: string) => Promise<void> | undefined) {
    let isLost = false
    await page.route('**/graphql', async (route) => {
      const sent = route.request().postData() ?? ''
      await before?.(sent)
      if (isLost || !sent.includes(`"operationName":"${operation}"`)) return route.continue()
      isLost = true
      await route.fetch()
      return route.abort()
    })
  }
  const chip = (page: Page, name: string) => page.locator('.chip', { hasText: name })
  const noAnswer = (page: Page) => page.getByText('There is no connection to Reprieve.').waitFor()
  const summaries = async (storeId: string) =>
    (
      await world.rows<{ summary: string }>(
        'SELECT summary FROM incidents WHERE store_id = $1 ORDER BY recorded_at, id',
        [storeId],
      )
    ).map(({ summary }) => summary)

  it('has arrived, though more was typed since: it leads there, and what is new can be sent or thrown away', async () => {
    const store = await world.store('Riverside')
    const dana = await world.employee(store, { name: 'Dana Prins' })
    const page = await open(dana)
    const begins = page.getByRole('button', { name: 'Tell HR alone what was done to me' })
    const form = page.getByRole('form', { name: 'Tell HR alone what was done to me' })
    const words = form.getByLabel('What was done or said?')
    await losesTheAnswer(page, 'LogIt')
    await begins.click()
    await words.fill('Marie shouted at me.')
    await form.getByRole('button', { name: 'Send' }).click()
    await noAnswer(page)
    // Nobody who looks over a shoulder reads it once the page is opened again.
    await page.reload()
    await begins.waitFor()
    expect(await form.count()).toBe(0)
    await begins.click()
    await words.fill('Marie shouted at me, and pushed me.')
    await form.getByRole('button', { name: 'Send' }).click()
    await form.getByText('What you sent before has arrived; only the answer was lost.').waitFor()
    await isForEverybody(page, 'sent-before')
    expect(await summaries(store.id)).toEqual(['Marie shouted at me.'])
    await form.getByRole('link', { name: 'Look at it' }).click()
    await page.getByText('Marie shouted at me.').waitFor()
    await page.goBack()
    await begins.click()
    expect(await words.inputValue()).toBe('Marie shouted at me, and pushed me.')
    await form.getByRole('button', { name: 'Throw it away' }).click()
    await begins.click()
    expect(await words.inputValue()).toBe('')
    await words.fill('Another day: my hours were cut.')
    await form.getByRole('button', { name: 'Send' }).click()
    await form.waitFor({ state: 'detached' })
    expect(await summaries(store.id)).toEqual(['Marie shouted at me.', 'Another day: my hours were cut.'])
  })

  it('is sent again as it was, though more has become known meanwhile', async () => {
    const store = await world.store('Harbour')
    const marie = await world.manager(store)
    const cas = await world.employee(store, { name: 'Cas de Wit' })
    const shift = { employee: cas.number, store: store.code, date: dateAgo(0), position: 'CASHIER' }
    await marie.recordsShifts({ ...shift, conditions: ['UNDERSTAFFED'] })
    const page = await open(marie)
    let rosterComes: () => void
    const roster = new Promise<void>((resolve) => (rosterComes = resolve))
    await losesTheAnswer(page, 'LogIt', (sent) => (sent.includes('"operationName":"Roster"') ? roster : undefined))
    await page.locator('main').getByRole('link', { name: 'Log it' }).click()
    await page.getByLabel('Somebody else, by name').fill('cas')
    await chip(page, 'Cas de Wit').click()
    await page.getByLabel('What happened?').fill('A customer waited.')
    const sends = page.locator('form').getByRole('button', { name: 'Log it' })
    await sends.click()
    await noAnswer(page)
    rosterComes!()
    await page.getByRole('checkbox', { name: 'Too few people', checked: true }).waitFor()
    await sends.click()
    await page.getByText('You are done, or go on here.').waitFor()
    expect(await summaries(store.id)).toEqual(['A customer waited.'])
  })

  it('is given, called and thanked for once', async () => {
    const store = await world.store('Mill Lane')
    const marie = await world.manager(store)
    const eva = await world.employee(store, { name: 'Eva Blom' })
    const hr = await world.hr()
    await hr.asks(PUBLISH, {
      input: { code: 'VOUCHER', name: 'A voucher', upToSeverity: 'MAJOR', upToAmount: 20 },
    })
    const { reference } = await recorded(marie)
    const { id } = await marie.logs({ about: eva, customer: reference, severity: 'MODERATE', summary: 'A late cake.' })
    const page = await open(marie)
    await page.goto(`${world.server.url}/incident/${id}`)
    const twice = async (name: string) => {
      const form = page.getByRole('form', { name })
      await form.getByRole('button', { name: 'Send' }).click()
      await noAnswer(page)
      await form.getByRole('button', { name: 'Send' }).click()
      await form.waitFor({ state: 'detached' })
      await page.unroute('**/graphql')
    }
    await losesTheAnswer(page, 'GiveRemedy')
    await page.getByRole('button', { name: 'Give the customer something' }).click()
    await page.getByText('A voucher (up to 20)').click()
    await page.getByLabel('How much?').fill('10')
    await twice('Give the customer something')
    await losesTheAnswer(page, 'RecordCall')
    await page.getByRole('button', { name: 'Record a call' }).click()
    await page.getByText('Nobody answered.').click()
    await twice('Record a call')
    await page.goto(`${world.server.url}/my-store`)
    await losesTheAnswer(page, 'Thank')
    await page.getByRole('button', { name: 'Thank Eva Blom' }).click()
    await page.getByLabel('What went well').fill('You stayed kind.')
    await twice('Thank Eva Blom')
    expect(await world.rows('SELECT amount FROM given_remedies WHERE incident_id = $1', [id])).toHaveLength(1)
    expect(await world.rows('SELECT attempts FROM follow_ups WHERE incident_id = $1', [id])).toEqual([{ attempts: 1 }])
    expect(await world.rows('SELECT words FROM commendations WHERE employee_id = $1', [eva.id])).toHaveLength(1)
  })

  it('is opened in the form again where it was kept without a connection and could not be logged', async () => {
    const store = await world.store('East')
    const marie = await world.manager(store)
    const page = await open(marie)
    await page.locator('main').getByRole('link', { name: 'Log it' }).click()
    await chip(page, 'Nobody in particular').click()
    await page.getByLabel('What happened?').fill('Somebody threw a cup at us.')
    await page.getByText('Say more (you needn’t)').click()
    await page.getByLabel('Which customer?').fill('CRM-404')
    await page.context().setOffline(true)
    await page.locator('form').getByRole('button', { name: 'Log it' }).click()
    await page.getByRole('button', { name: 'Keep it and send it later' }).click()
    await page.context().setOffline(false)
    await page.getByText('This could not be logged:').waitFor()
    expect(await page.getByRole('alert').allInnerTexts()).not.toContainEqual(expect.stringContaining('input.'))
    await isForEverybody(page, 'refused-later')
    await page.getByRole('link', { name: 'Open it in the form' }).click()
    await page.getByText('This was kept on this device and could not be logged:').waitFor()
    expect(await page.getByLabel('What happened?').inputValue()).toBe('Somebody threw a cup at us.')
    await page.getByText('Say more (you needn’t)').click()
    await page.getByLabel('Which customer?').fill('')
    await page.reload()
    await page.getByText('Say more (you needn’t)').click()
    expect(await page.getByLabel('Which customer?').inputValue()).toBe('')
    await page.locator('form').getByRole('button', { name: 'Log it' }).click()
    await page.getByText('You are done, or go on here.').waitFor()
    expect(await page.getByText('could not be logged').count()).toBe(0)
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText('could not be logged').count()).toBe(0)
    expect(await summaries(store.id)).toEqual(['Somebody threw a cup at us.'])
  })

  const sends = (page: Page) => page.locator('form').getByRole('button', { name: 'Log it' })
  /** Typed and sent without a connection, and put by. What it gives makes of each sending what is to come of it. */
  async function putsBy(page: Page, words: string, then = words) {
    let comes: (route: Route) => Promise<void> = (route) => route.abort()
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"operationName":"LogIt"') ? comes(route) : route.continue(),
    )
    await page.goto(`${world.server.url}/log`)
    await chip(page, 'Nobody in particular').click()
    await page.getByLabel('What happened?').fill(words)
    if (then !== words) comes = async (route) => (await route.fetch(), route.abort())
    await sends(page).click()
    await noAnswer(page)
    await page.getByLabel('What happened?').fill(then)
    await page.getByRole('button', { name: 'Keep it and send it later' }).click()
    await waits(page).waitFor()
    return (what: typeof comes) => void (comes = what)
  }
  const waits = (page: Page) => page.getByText('waits for a connection')
  const now = (page: Page) => page.getByRole('button', { name: 'Send now' })

  it('is logged once where the server broke down over what waited, also where it is put by again', async () => {
    const store = await world.store('West')
    const page = await open(await world.manager(store))
    const next = await putsBy(page, 'A cup fell.')
    const errors = [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }]
    next(async (route) => {
      await route.fetch()
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify({ data: null, errors }) })
    })
    await now(page).click()
    await page.getByRole('link', { name: 'Open it in the form' }).click()
    await page.getByText('This was kept on this device').waitFor()
    next((route) => route.abort())
    await sends(page).click()
    await page.getByRole('button', { name: 'Keep it and send it later' }).click()
    await waits(page).waitFor()
    next((route) => route.continue())
    await now(page).click()
    await page.getByText('What waited has been logged').waitFor()
    expect(await summaries(store.id)).toEqual(['A cup fell.'])
  })

  it('is told in words where what was kept is not what had arrived', async () => {
    const page = await open(await world.manager(await world.store('South')))
    const next = await putsBy(page, 'A cup fell.', 'A cup fell, and broke.')
    next((route) => route.continue())
    await now(page).click()
    await page.getByRole('link', { name: 'Open it in the form' }).click()
    await page.locator('form').getByText('What you sent before has arrived; only the answer was lost.').waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/sentBefore|could not be logged/)
  })

  it('is known in another window to be sent, also where that one had no connection', async () => {
    const page = await open(await world.manager(await world.store('North')))
    const next = await putsBy(page, 'The lift stood still.')
    const beside = await page.context().newPage()
    await beside.route('**/graphql', (route) =>
      route.request().postData()?.includes('"operationName":"LogIt"') ? route.abort() : route.continue(),
    )
    await beside.goto(world.server.url)
    await waits(beside).waitFor()
    next((route) => route.continue())
    await now(page).click()
    await page.getByText('What waited has been logged').waitFor()
    await now(beside).click()
    await waits(beside).waitFor({ state: 'detached' })
  })
})
