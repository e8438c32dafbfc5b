import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { obtains } from '../world/formally.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { byTheirLink, desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'

inBrowser('days and hours at the desk are the store’s', () => {
  let browser: Browser
  let world: World
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld()
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person, path: string, timeZone: string): Promise<Page> {
    const { context, page } = await desk(browser, world.server.url, await byTheirLink(person, path), 1280, timeZone)
    opened.push(context)
    return page
  }

  it('a hearing is at the hour that was typed, whatever the clock of whoever typed or reads it', async () => {
    const store = await world.store('Dublin', { timeZone: 'Europe/Dublin' })
    const marie = await world.manager(store)
    const dana = await world.employee(store, { name: 'Dana Byrne' })
    const [mae, ada] = [await world.hr(), await world.hr()]
    const incident = await marie.logs({
      about: dana,
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
      summary: 'Money is missing.',
    })
    await dana.states(incident)
    await obtains(ada, incident)
    await marie.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })

    const inAmsterdam = await open(mae, '/', 'Europe/Amsterdam')
    await inAmsterdam.getByRole('link', { name: 'Something formal was asked for' }).first().click()
    await inAmsterdam.getByRole('button', { name: 'Invite them' }).click()
    const form = inAmsterdam.getByRole('form', { name: 'Invite them' })
    await form.getByText('By the clock of the store (Ireland Time).').waitFor()
    // A working day, far enough off.
    const day = [9, 10, 11].map((days) => dateAgo(-days)).find((date) => ![0, 6].includes(new Date(date).getUTCDay()))!
    await form.getByLabel('When?').fill(`${day}T10:00`)
    await form.getByLabel('Where?').fill('The office in Dublin')
    await form.getByRole('button', { name: 'Send' }).click()
    // Its winter time is Greenwich's, its summer time its own.
    await inAmsterdam.getByText(/at 10:00 (Greenwich Mean|Irish Standard) Time\. Place: The office in Dublin/).waitFor()

    const inDublin = await open(dana, `/incident/${incident['id']}`, 'Europe/Dublin')
    await inDublin.getByText(/at 10:00\. Place: The office in Dublin/).waitFor()
  })

  it('the last day of an appeal is the day on which it can still be made', async () => {
    const store = await world.store('Greenwich')
    const marie = await world.manager(store)
    const dana = await world.employee(store, { name: 'Dana Zon' })
    const incident = await marie.logs({ about: dana, cause: 'EMPLOYEE', summary: 'Short with somebody.' })
    const { id } = await marie.responds(incident, 'TEACHABLE_MOMENT', { reason: 'Let us talk.' })
    const QUERY = 'query ($id: ID!) { incident(id: $id) { responses { id appealUntil } } }'
    const { incident: there } = await dana.asks(QUERY, { id: incident['id'] })
    const [{ appealUntil }] = there.responses
    const lastDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(appealUntil),
    )

    const page = await open(dana, `/incident/${incident['id']}`, 'Europe/Amsterdam')
    await page.getByText(`You can appeal this up to and including ${lastDay}.`).waitFor()
    await page.getByText('Days are those of the store’s clock (GMT').waitFor()
    expect(id).toBe(there.responses[0].id)
  })
})
