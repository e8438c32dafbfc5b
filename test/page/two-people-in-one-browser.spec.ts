import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Data } from '../world/client.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { startWorld, type World } from '../world/world.js'
import { desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { isForEverybody } from './for-everybody.js'

inBrowser('two people in one browser, as on a computer that a store shares', () => {
  let browser: Browser
  let world: World
  let riverside: StoreAtHand
  let ines: Person
  let dana: Person
  let henk: Person
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
    riverside = await world.store('Riverside')
    ines = await world.manager(riverside)
    dana = await world.employee(riverside, { name: 'Dana Vos' })
    henk = await world.hr({ name: 'Henk Raad' })
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person): Promise<Page> {
    const { context, page } = await desk(browser, world.server.url, await person.deskLink(), 1280)
    opened.push(context)
    await page.locator('.who').waitFor()
    return page
  }
  /** In another window beside this one. */
  async function signsInBeside(page: Page, person: Person): Promise<Page> {
    const beside = await page.context().newPage()
    await beside.goto(world.server.url + (await person.deskLink()))
    await beside.locator('.who', { hasText: person.name }).waitFor()
    return beside
  }
  /** As of a window that slept, or of a browser that lets windows tell each other nothing. */
  const tellsNobody = (page: Page) => page.context().addInitScript('delete globalThis.BroadcastChannel')
  const chip = (page: Page, name: string) => page.locator('.chip', { hasText: name })
  const recorded = (): Promise<Data[]> =>
    world.rows(
      'SELECT i.summary, e.name AS reporter FROM incidents i JOIN employees e ON e.id = i.reporter_id ORDER BY i.recorded_at, i.id',
    )

  it('each have their own desk: what one typed is kept for them, and shown to nobody else', async () => {
    const page = await open(ines)
    await page.getByRole('navigation').getByRole('link', { name: 'Log it' }).click()
    await chip(page, 'Dana Vos').click()
    await page.getByLabel('What happened?').fill('The till was left open.')
    await signsInBeside(page, henk)
    await page.getByText('Henk Raad has signed in in this browser, in another window.').waitFor()
    await page.getByText(`What ${ines.name} typed here and did not send is kept on this device`).waitFor()
    expect(await page.locator('form').count()).toBe(0)
    await isForEverybody(page, 'another')
    await signsInBeside(page, ines)
    await page.locator('.who', { hasText: ines.name }).waitFor()
    expect(await page.getByLabel('What happened?').inputValue()).toBe('The till was left open.')
    await page.locator('form').getByRole('button', { name: 'Log it' }).click()
    await page.getByText('You are done, or go on here.').waitFor()
    expect(await recorded()).toEqual([{ summary: 'The till was left open.', reporter: ines.name }])
  })

  it('record nothing in each other’s name, though a window has not heard who signed in', async () => {
    const page = await open(dana)
    await tellsNobody(page)
    await page.reload()
    await page.getByRole('button', { name: 'Tell HR alone what was done to me' }).click()
    const form = page.getByRole('form', { name: 'Tell HR alone what was done to me' })
    await form.getByLabel('What was done or said?').fill('Ines shouted at me.')
    await signsInBeside(page, ines)
    const before = await recorded()
    await form.getByRole('button', { name: 'Send' }).click()
    await page.getByText(`${ines.name} has signed in in this browser, in another window.`).waitFor()
    expect(await page.getByText('Ines shouted at me.').count()).toBe(0)
    expect(await recorded()).toEqual(before)
    await page.getByRole('button', { name: `Go on as ${ines.name}` }).click()
    await page.locator('.who', { hasText: ines.name }).waitFor()
    expect(await page.getByText('Ines shouted at me.').count()).toBe(0)
    await signsInBeside(page, dana)
    await page.getByRole('navigation').getByRole('link', { name: 'Notices' }).click()
    await page.getByText('Dana Vos has signed in in this browser').waitFor()
  })

  it('send what they kept without a connection themselves, and nobody else does', async () => {
    const marie = await world.manager()
    const page = await open(marie)
    await tellsNobody(page)
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"operationName":"LogIt"') ? route.abort() : route.continue(),
    )
    await page.goto(`${world.server.url}/log`)
    await chip(page, 'Nobody in particular').click()
    await page.getByLabel('What happened?').fill('The lift stood still.')
    await page.locator('form').getByRole('button', { name: 'Log it' }).click()
    await page.getByRole('button', { name: 'Keep it and send it later' }).click()
    await page.getByText('One that you logged waits for a connection.').waitFor()
    const beside = await signsInBeside(page, henk)
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('Henk Raad has signed in in this browser').waitFor()
    expect(await beside.getByText('waits for a connection').count()).toBe(0)
    expect((await recorded()).filter(({ summary }) => summary === 'The lift stood still.')).toEqual([])
    const hers = await signsInBeside(page, marie)
    await hers.getByText('What waited has been logged:').waitFor()
    expect((await recorded()).at(-1)).toEqual({ summary: 'The lift stood still.', reporter: marie.name })
  })

  it('leave nothing on a screen once they signed out, in whichever window', async () => {
    const page = await open(henk)
    const beside = await page.context().newPage()
    await beside.goto(world.server.url)
    await beside.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Open the link that you were given').waitFor()
    expect(await page.getByText('Henk Raad').count()).toBe(0)
  })

  it('stay signed in where the server is too busy to say who they are', async () => {
    const page = await open(ines)
    await page.goto(`${world.server.url}/log`)
    await page.getByLabel('What happened?').fill('The lift stood still again.')
    const errors = [{ message: 'Too much at once.', extensions: { code: 'RATE_LIMITED' } }]
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('"operationName":"Who"')
        ? route.fulfill({ contentType: 'application/json', body: JSON.stringify({ data: null, errors }) })
        : route.continue(),
    )
    const asked = page.waitForResponse((answer) => answer.request().postData()?.includes('"Who"') ?? false)
    await page.context().setOffline(true)
    await page.context().setOffline(false)
    await asked
    expect(await page.getByLabel('What happened?').inputValue()).toBe('The lift stood still again.')
    // Whoever comes to a device that knows nobody is told what is so, and not that they have to sign in.
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Open the link that you were given').waitFor()
    await page.reload()
    await page.getByText('That was too much at once. Wait a moment, then try again.').waitFor()
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Open the link that you were given').waitFor()
  })
})
