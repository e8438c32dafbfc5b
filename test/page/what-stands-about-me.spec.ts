import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Employee } from '../../src/directory/employee.entity.js'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { agreed as approved, invites, obtains } from '../world/formally.js'
import { answers, does } from '../world/lives.js'
import type { Person, StoreAtHand } from '../world/person.js'
import { ago, dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { byTheirLink, desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { chooses, isForEverybody } from './for-everybody.js'

inBrowser('what an employee reads of what stands about them', () => {
  let browser: Browser
  let world: World
  let riverside: StoreAtHand
  let manager: Person
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
    riverside = await world.store('Riverside')
    manager = await world.manager(riverside)
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person, path = '', width = 390): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(browser, world.server.url, await byTheirLink(person, path), width)
    opened.push(context)
    return { page, wrong }
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  it('has how the customer behaved, what was agreed and where it came from, and how to say otherwise', async () => {
    const ed = await world.employee(riverside, { name: 'Ed Vos' })
    const customer = await customers.recorded(manager)
    await customers.agreed(manager, customer)
    world.later({ hours: 2 })
    const more = { cause: 'EMPLOYEE', severity: 'MODERATE', customer: customer.reference }
    const incident = await manager.logs({ about: ed, ...more, summary: 'They <b>shouted</b> at Ed.' })
    await manager.asks(customers.CONDUCT, { incidentId: incident.id, conduct: 'ABUSIVE', reason: 'They shouted.' })
    await manager.asks(customers.WEIGH, { incidentId: incident.id, against: 'BEYOND', reason: 'They wanted it free.' })
    await manager.asks(customers.CLOSE, {
      id: incident.id,
      rootCause: 'CUSTOMER',
      whatWasDone: 'Talked to Ed.',
      doneBy: manager.number,
      checkedOn: dateAgo(-7),
      toCustomer: 'We are sorry.',
    })
    for (const width of [390, 1280]) {
      const { page, wrong } = await open(ed, `/incident/${incident.id}`, width)
      await page.getByRole('heading', { name: 'The customer’s side' }).waitFor()
      await page.getByText('Abusive', { exact: true }).waitFor()
      await page.getByText('They wanted it free.').waitFor()
      await page.getByText('that speaks for you').waitFor()
      await page.getByText('Where it came from: the customer').waitFor()
      expect(await page.locator('main').innerText()).not.toContain(customer.reference)
      await isForEverybody(page, 'the-customers-side-to-me')
      await chooses(page, 'Language', 'nl')
      await page.getByText('dat spreekt voor u').waitFor()
      await isForEverybody(page, 'de-kant-van-de-klant')
      await chooses(page, 'Taal', 'en')
      expect(wrong).toEqual([])
    }
    const { page, wrong } = await open(ed, `/incident/${incident.id}`)
    await button(page, 'They behaved otherwise').click()
    await page.getByRole('radio', { name: 'Demanding' }).check({ force: true })
    await page.getByLabel('How do you know?').fill('They were loud, and no more.')
    await button(page, 'Send').click()
    await page.getByText('That is contested, and waits for HR.').waitFor()
    expect(await button(page, 'They behaved otherwise').count()).toBe(0)
    await button(page, 'They asked for something else').waitFor()
    expect(wrong).toEqual([])
  })

  it('says of a complaint that somebody says was theirs that somebody says so, until they have answered', async () => {
    const [bo, service] = [await world.employee(riverside, { name: 'Bo Bos' }), await world.service(riverside)]
    const input = {
      store: riverside.code,
      occurredAt: ago({ hours: 3 }),
      summary: 'Rude at the till.',
      source: 'CUSTOMER',
    }
    const complaint = (
      await service.asks(customers.COMPLAIN, { input: { ...input, idempotencyKey: 'a-complaint-about-bo' } })
    ).logIncident as Data
    const said = { id: complaint.id, employee: bo.number, cause: 'EMPLOYEE', reason: 'They were at the till.' }
    await manager.asks(customers.ATTRIBUTE, said)
    await bo.asks('mutation ($id: ID!) { confirmKnown(incidentId: $id) { id } }', { id: complaint.id })
    const { page, wrong } = await open(bo)
    await page.getByText('A customer complained. Was it you?').waitFor()
    await isForEverybody(page, 'was-it-you-waits')
    await page.getByText('A customer complained. Was it you?').click()
    await page.getByText('Somebody says that it was yours.').first().waitFor()
    expect(await page.locator('main').innerText()).not.toContain('It is recorded as yours')
    expect(await button(page, 'It wasn’t mine').count()).toBe(0)
    await isForEverybody(page, 'said-to-be-mine')
    await button(page, 'Yes, it did').click()
    await page.getByText('this yes can’t be taken back').waitFor()
    await isForEverybody(page, 'is-it-mine')
    await button(page, 'Not now').click()
    await button(page, 'No, it didn’t').click()
    await page.getByLabel('How do you know that it wasn’t you?').fill('I was at the dentist.')
    await button(page, 'Send').click()
    await page.getByText('You said that it didn’t concern you.').waitFor()
    expect(await button(page, 'No, it didn’t').count()).toBe(0)
    await isForEverybody(page, 'said-it-was-not')
    await page.goto(world.server.url)
    await page.getByText('Nothing waits for you.').waitFor()
    expect(wrong).toEqual([])
    const { page: hrs } = await open(await world.hr())
    await hrs.getByRole('link', { name: 'They say a complaint wasn’t about them' }).click()
    await hrs.getByText('I was at the dentist.').waitFor()
  })

  it('shows what waits behind many others, and offers of what is decided nothing that is refused', async () => {
    const [mae, ben, ada, kim] = [await world.hr(), await world.hr(), await world.hr(), await world.hr()] as const
    const dana = await world.employee(riverside, { name: 'Dana Smit' })
    const old = await manager.logs({ about: dana, occurredAt: ago({ days: 20 }), summary: 'The oldest of all.' })
    const incident = await manager.logs({
      about: dana,
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
      occurredAt: ago({ days: 3 }),
    })
    for (let n = 0; n < 11; n++) await manager.logs({ about: dana, cause: 'CUSTOMER' })
    await manager.asksForStatement(old)
    await dana.states(incident)
    await obtains(ada, incident)
    const asked = await answers(manager, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT' })
    {
      const { page } = await open(dana)
      await page.getByText('You were asked for your side').waitFor()
      await page.getByText('You will be heard.').waitFor()
      expect(await page.locator('main').innerText()).toContain('The oldest of all.')
      await page.goto(`${world.server.url}/incident/${incident.id}`)
      await button(page, 'Say whom I bring').waitFor()
      expect(await button(page, 'Say something to it').count()).toBe(0)
      expect(await button(page, 'This was meant as a punishment').count()).toBe(0)
    }
    await approved(world, asked, mae, ben)
    {
      const { page, wrong } = await open(dana, `/incident/${incident.id}`)
      await button(page, 'Appeal').waitFor()
      for (const refused of ['Confirm the notes, or comment on them', 'Say whom I bring', 'Say something to it'])
        expect([refused, await button(page, refused).count()]).toEqual([refused, 0])
      await page.getByText('You can appeal this up to and including').waitFor()
      await page.getByText('How you were heard').waitFor()
      expect(await page.locator('main').innerText()).not.toContain('Nothing has been decided')
      await isForEverybody(page, 'decided')
      expect(wrong).toEqual([])
    }
    await does(dana, 'appeal', { responseId: asked.id, text: 'I was not there.' })
    await invites(kim, asked)
    const { page, wrong } = await open(dana)
    await page.getByText(/You are invited to be heard/).waitFor()
    await isForEverybody(page, 'heard-on-appeal-waits')
    await page.getByText(/You are invited to be heard/).click()
    await button(page, 'Say whom I bring').waitFor()
    expect(wrong).toEqual([])
  })

  it('offers somebody who has left nothing that they would type for nothing', async () => {
    const ana = await world.employee(riverside, { name: 'Ana Prins' })
    await manager.logs({ about: ana, summary: 'Before she left.' })
    await world.change((tx) => tx.update(Employee, { id: ana.id }, { leftOn: dateAgo(2) }))
    const { page, wrong } = await open(ana)
    await page.getByText('You work at no store here now').waitFor()
    await page.getByText('Before she left.').first().waitFor()
    for (const name of [
      'Tell HR alone what was done to me',
      'Something went wrong while I was there',
      'Tell HR what I saw',
    ])
      expect(await button(page, name).count()).toBe(0)
    await isForEverybody(page, 'somebody-who-has-left')
    expect(wrong).toEqual([])
  })

  it('is told of each incident what was done with that one, and of no other', async () => {
    const eva = await world.employee(riverside, { name: 'Eva Smit' })
    const first = await manager.logs({ about: eva, cause: 'EMPLOYEE', summary: 'The till froze.' })
    const { page, wrong } = await open(eva, `/incident/${first.id}`)
    await button(page, 'Tell my side').tap()
    const form = page.getByRole('form', { name: 'Tell my side' })
    await form.getByRole('textbox').first().fill('The queue was long.')
    await form.getByRole('button', { name: 'Send' }).tap()
    const told = page.getByText('Thank you. It is recorded, and those who decide read it first.')
    await told.waitFor()
    const next = await manager.logs({ about: eva, cause: 'EMPLOYEE', summary: 'The lift stood still.' })
    await page.locator(`a[href="/incident/${next.id}"]`).first().tap()
    await page.getByText('The lift stood still.').waitFor()
    expect(await told.count()).toBe(0)
    expect(wrong).toEqual([])
  })
})
