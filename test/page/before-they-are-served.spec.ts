import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Employee } from '../../src/directory/employee.entity.js'
import * as customers from '../world/customers.js'
import { heard, obtains } from '../world/formally.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { byTheirLink, desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { isForEverybody } from './for-everybody.js'

inBrowser('what people are to know, and to decide, at the desk', () => {
  let browser: Browser
  let world: World
  let store: StoreAtHand
  let marie: Person
  let boss: Person
  let hr: Person
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
    store = await world.store('Mill Lane')
    marie = await world.manager(store)
    boss = await world.manager(store)
    await world.change((tx) => tx.update(Employee, { id: marie.id }, { managerId: boss.id }))
    hr = await world.hr()
  })
  const opened: BrowserContext[] = []
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()))
    await browser.close()
  })
  async function open(person: Person, path = ''): Promise<Page> {
    const { context, page, wrong } = await desk(browser, world.server.url, await byTheirLink(person, path), 390)
    opened.push(context)
    expect(wrong).toEqual([])
    return page
  }
  const form = (page: Page, name: string) => page.getByRole('form', { name })

  it('never says that there is nothing to know where it could not ask, and asks all of it again', async () => {
    const customer = await customers.recorded(marie)
    await customers.agreed(marie, customer)
    await marie.logs({ about: null, customer: customer.reference })
    const page = await open(marie, '/my-store')
    let isBusy = true
    await page.route('**/graphql', (route) =>
      isBusy && route.request().postData()?.includes('"operationName":"AgreedWith"')
        ? route.fulfill({
            contentType: 'application/json',
            body: JSON.stringify({
              data: null,
              errors: [{ message: 'Too much.', extensions: { code: 'RATE_LIMITED' } }],
            }),
          })
        : route.continue(),
    )
    await page.locator('summary', { hasText: 'what to know before you serve them' }).tap()
    await form(page, 'Look it up').getByLabel('Their reference').fill(customer.reference)
    await form(page, 'Look it up').getByRole('button').tap()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await page.getByText('There is nothing that you should know before.').count()).toBe(0)
    isBusy = false
    await page.getByRole('button', { name: 'Try again' }).tap()
    await page.getByText('Call before you deliver.').waitFor()
  })

  it('has a customer’s forewarning by their reference for everybody, and a line of it while something is logged', async () => {
    const [eva, tom] = [await world.employee(store), await world.employee(store)]
    const customer = await customers.recorded(marie)
    await customers.agreed(marie, customer)
    const abuse = { customer: customer.reference, conduct: 'ABUSIVE' }
    const incidents = [await eva.logs({ about: eva, ...abuse }), await tom.logs({ about: tom, ...abuse })]
    const input = {
      customer: customer.reference,
      to: 'BARRED',
      incidents: incidents.map(({ id }) => id as string),
      reason: 'They threw a cup.',
      reviewOn: dateAgo(-30),
    }
    const { proposeLettingGo: proposed } = await marie.asks(customers.PROPOSE, { input })
    await hr.asks(customers.DECIDE, { id: proposed.id, approved: true, reason: 'Yes.' })

    const page = await open(eva)
    await page.locator('summary', { hasText: 'what to know before you serve them' }).tap()
    await form(page, 'Look it up').getByLabel('Their reference').fill('C-nobody')
    await form(page, 'Look it up').getByRole('button').tap()
    await page.getByText('Nobody is known by this reference.').waitFor()
    await form(page, 'Look it up').getByLabel('Their reference').fill(customer.reference)
    await form(page, 'Look it up').getByRole('button').tap()
    await page.getByText('This customer is barred.').waitFor()
    await page.getByText('as 2 people say').waitFor()
    expect(await page.getByText('Call before you deliver.').count()).toBe(0)
    await isForEverybody(page, 'look-up')

    const log = await open(marie, '/log')
    await log.locator('summary', { hasText: 'Say more' }).tap()
    await log.getByLabel('Which customer?').fill(customer.reference)
    await log.getByLabel('What happened?').fill('They came again.')
    await log.getByText('This customer is barred.').waitFor()
    await log.getByText('Call before you deliver.').waitFor()
    await isForEverybody(log, 'log-forewarned')

    world.later({ days: 30 })
    const queue = await open(hr, `/case/LETTING_GO:${proposed.id}`)
    await queue.getByText('It was to be looked at again on').waitFor()
    await queue.locator('summary', { hasText: 'Who it is, and what was agreed' }).tap()
    await queue.getByRole('button', { name: 'Propose to let them go' }).tap()
    for (const name of ['to be kept again', 'to be barred']) await queue.getByRole('radio', { name }).waitFor()
    await isForEverybody(queue, 'bar-to-review')
  })

  it('is decided by who is above the store, and what was answered is found again', async () => {
    const small = { code: 'SMALL', name: 'A small voucher', upToSeverity: 'MAJOR', upToAmount: 20 }
    await hr.asks(customers.PUBLISH, { input: small })
    const eva = await world.employee(store, { name: 'Eva Blom' })
    const incident = await marie.logs({ about: eva, severity: 'MODERATE', cause: 'PROCESS', summary: 'A late cake.' })
    await marie.asks(customers.GIVE, {
      input: { incidentId: incident.id, remedy: 'SMALL', amount: 50, reason: 'A wedding.' },
    })
    await marie.responds(incident, 'SUPPORT')
    const page = await open(boss)
    await page.getByRole('heading', { name: '1 exception to decide for a customer' }).waitFor()
    await page
      .getByRole('link', { name: /A late cake/ })
      .first()
      .tap()
    await page.getByRole('button', { name: 'Give it', exact: true }).tap()
    const giving = form(page, 'Give it')
    await giving.getByRole('textbox').fill('It was their wedding.')
    await giving.getByRole('button', { name: 'Send' }).tap()
    await page.getByText('Decided so: It was their wedding.').waitFor()

    const theirs = await open(marie, '/my-store')
    await theirs.locator('summary', { hasText: 'What was recorded here' }).tap()
    await theirs.getByLabel('A reference, or a word of what happened').fill('late cake')
    await theirs.getByRole('link', { name: /A late cake/ }).waitFor()
    await isForEverybody(theirs, 'recorded-here')
  })

  it('shows a representative the evidence, what the tests say, and what is awaited', async () => {
    const [dana, ines] = [await world.employee(store), await world.employee(store)]
    await world.change((tx) => tx.update(Employee, { id: ines.id }, { represents: 'Works council' }))
    const [mae, ada] = [await world.hr(), await world.hr()]
    const incident = await marie.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(ada, incident)
    const asked = await marie.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
    await heard(world, asked, mae)
    await dana.asks(
      'mutation ($i: ID!, $r: String!) { openToRepresentative(incidentId: $i, representative: $r) { id } }',
      { i: incident.id, r: ines.number },
    )
    const page = await open(ines, `/opened/${incident.id}`)
    await page.getByText('The recording of the camera above the till').waitFor()
    await page.getByText('The employee reads the notes of the hearing').waitFor()
    await page.getByText('What the seven tests of just cause say').waitFor()
    await isForEverybody(page, 'opened-to-me')
  })
})
