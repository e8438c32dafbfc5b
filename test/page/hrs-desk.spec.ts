import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Data } from '../world/client.js'
import { CONDUCT, GIVE, PROPOSE, PUBLISH, recorded, sideOf } from '../world/customers.js'
import { saying, takes } from '../world/due-process.js'
import { brings, obtains, tells } from '../world/formally.js'
import { had, worked } from '../world/history.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { desk } from './at-the-desk.js'
import { tabsTo } from './by-keyboard.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { chooses, isForEverybody, isForPaper } from './for-everybody.js'

inBrowser('the desk of HR', () => {
  let browser: Browser
  let world: World
  let manager: Person
  let mae: Person
  let ben: Person
  let ana: Person
  let tom: Person
  let dana: Person
  let contested: Data
  let abuse: Data
  let asked: Data
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
    const riverside = await world.store('Riverside')
    manager = await world.manager(riverside)
    mae = await world.hr({ name: 'Mae Brandt' })
    ben = await world.hr({ name: 'Ben Okafor' })
    ana = await world.employee(riverside, { name: 'Ana Prins' })
    tom = await world.employee(riverside, { name: 'Tom Visser' })
    for (let n = 0; n < 12; n++) {
      const person = await world.employee(riverside)
      await worked(world, person, { from: 100, to: 1 })
      await had(world, person, { daysAgo: 30 }, { daysAgo: 130 })
    }
    contested = await manager.logs({ about: tom, cause: 'EMPLOYEE', summary: 'The <b>queue</b> was long.' })
    const grave = await manager.logs({
      about: ana,
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
      summary: 'Money was missing.',
    })
    await ana.states(grave, 'I counted it with Tom.')
    await obtains(mae, grave)
    const told = await tells(tom, ana, { text: 'Ana put it in her <i>pocket</i>.' })
    await brings(mae, 'attachAccount', { id: told.id, incidentId: grave.id })
    asked = await answers(manager, grave, 'FINAL_WARNING', { misconduct: 'THEFT', reason: 'Ten pounds from the till.' })
    await takes(tom, 'contestCause', saying(contested, 'PROCESS', 'One of two tills was closed.'))
    dana = await world.employee(riverside, { name: 'Dana Wit' })
    abuse = await whatWaitsOfCustomers(world, dana, manager, mae)
    await theGroundIsContested(manager, dana)
    await mae.asks(HOLD, { employee: dana.number })
    await had(world, dana, { daysAgo: 1_000 })
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person, width: number): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(browser, world.server.url, await person.deskLink(), width)
    opened.push(context)
    return { page, wrong }
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  it('shows what waits as a table, lets somebody take it by the keyboard, and tells whose it is', async () => {
    for (const width of [390, 1280]) {
      const { page, wrong } = await open(mae, width)
      await page.getByRole('heading', { name: 'What waits' }).waitFor()
      await page.getByText('They say it wasn’t theirs').waitFor()
      await page.getByText('Something formal was asked for').waitFor()
      await isForEverybody(page, 'queue')
      expect(wrong).toEqual([])
    }
    const { page } = await open(ben, 390)
    const row = page.getByRole('row').filter({ hasText: 'They say it wasn’t theirs' })
    await tabsTo(page, row.getByRole('button'))
    await row.getByText('You', { exact: true }).waitFor()
    await page.getByText('Mine', { exact: true }).click()
    await row.waitFor()
    await page.getByText('Something formal was asked for').waitFor({ state: 'detached' })
  })

  it('shows the account and the facts first and the finding last, and says what will be so', async () => {
    const { page, wrong } = await open(ben, 390)
    await page.getByRole('link', { name: 'They say it wasn’t theirs' }).click()
    await page.getByText('The <b>queue</b> was long.').waitFor()
    // As a mail program or another site may write the same address.
    const { pathname } = new URL(page.url())
    await page.goto(world.server.url + pathname.replaceAll(':', '%3A'))
    await page.getByText('The <b>queue</b> was long.').waitFor()
    await page.getByText('One of two tills was closed.').waitFor()
    const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect(headings).toEqual([
      'What they say themselves',
      'What happened',
      'What others saw, and documents',
      'What still counts',
      'What it was found to be',
      'Decide',
    ])
    await isForPaper(page, 'case-on-paper', ['One of two tills was closed.', 'This looks like'])
    await page.getByText('Read it once you know the rest').click()
    await page.locator('img.picture').waitFor()
    await isForEverybody(page, 'case-contested')
    await button(page, 'Say whose it was').click()
    await page.getByRole('radio', { name: 'how the work is done' }).check({ force: true })
    await page.getByLabel('Why?').fill('The rota shows it.')
    await page.getByText('The record says so from now on').waitFor()
    await button(page, 'Send').click()
    await page.getByText('This waits no more: it was decided.').waitFor()
    expect((await tom.sees(contested))!.cause).toBe('PROCESS')
    expect(wrong).toEqual([])
  })

  it('loses nothing typed to a sign-in that ended or to somebody who was sooner', async () => {
    const { page, wrong } = await open(ben, 1280)
    await page.getByRole('link', { name: 'Something formal was asked for' }).click()
    await page.getByText('It can be approved once they were heard').waitFor()
    await page.getByText('Next: invite them to be heard.').waitFor()
    // Who told what, when and how late, of what it may rest on.
    await page.getByText('What somebody else told of what it may rest on').click()
    await page.getByText('Tom Visser · told of').waitFor()
    await isForEverybody(page, 'case-formal')
    await isForPaper(page, 'case-formal-on-paper', ['Ana put it in her <i>pocket</i>.', 'Ten pounds from the till.'])
    await button(page, 'Decline it').click()
    await page.getByLabel('Why?').fill('Talk to her <i>first</i>.')
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await button(page, 'Send').click()
    await page.getByText('Your sign-in has ended.').waitFor()
    await page.context().addCookies(cookies)
    await button(page, 'I have signed in again').click()
    await page.getByText('Your sign-in has ended.').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Why?').inputValue()).toBe('Talk to her <i>first</i>.')
    await mae.declines(asked, 'She was not heard.')
    await button(page, 'Send').click()
    await page.getByText('Somebody else has just changed this.').waitFor()
    expect(await page.getByLabel('Why?').inputValue()).toBe('Talk to her <i>first</i>.')
    expect(wrong.filter((text) => !/WebSocket|401/.test(text))).toEqual([])
  })

  it('lets whoever another in HR has named say from the notice that they had no part, by the keyboard alone', async () => {
    const incident = await mae.logs({
      about: tom,
      store: manager.store!,
      summary: 'Two bags were mixed up.',
      parties: [{ employee: ben.number, part: 'WITNESS' }],
    })
    const { page, wrong } = await open(ben, 390)
    await page.getByRole('link', { name: 'Notices' }).press('Enter')
    await page.getByRole('link', { name: 'Somebody in HR has named you' }).press('Enter')
    await page.getByText('Two bags were mixed up.').waitFor()
    await button(page, 'I had no part in it').press('Enter')
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('I was on leave that week.')
    await isForEverybody(page, 'deny-part')
    await button(page, 'Send').press('Enter')
    await page.getByRole('form', { name: 'I had no part in it' }).waitFor({ state: 'detached' })
    const { parties } = (await ben.asks(PARTIES, { id: incident.id })).incident
    expect(parties).toEqual([{ deniedAt: expect.any(String), employee: { number: ben.number } }])
    expect(wrong).toEqual([])
  })

  it('finds people, incidents and what waits by name, reference and store, and shows an incident with the finding last', async () => {
    for (const width of [390, 1280]) {
      const { page, wrong } = await open(mae, width)
      await page.getByRole('link', { name: 'Find' }).click()
      const search = page.getByLabel('A name, a number')
      await search.fill('dana')
      await page.getByRole('link', { name: 'Dana Wit' }).first().waitFor()
      await isForEverybody(page, 'find')
      await search.fill('')
      await page.getByLabel('Store').selectOption(manager.store!.code)
      await page.getByRole('heading', { name: 'What waits there' }).waitFor()
      await search.fill(String(contested.reference).toLowerCase().replaceAll('-', ' '))
      await page.getByRole('link', { name: 'The <b>queue</b> was long.' }).click()
      await page.getByRole('heading', { level: 1, name: 'Tom Visser' }).waitFor()
      await page.getByRole('button', { name: 'Add a document' }).waitFor()
      expect((await page.getByRole('heading', { level: 2 }).allTextContents()).at(-1)).toBe('What it was found to be')
      expect(await page.getByText('This looks like').count()).toBe(0)
      await isForEverybody(page, 'hr-incident')
      await page.getByRole('link', { name: 'Tom Visser' }).click()
      await page.getByRole('link', { name: 'The <b>queue</b> was long.' }).waitFor()
      await page.getByText('What the records say of them').click()
      await page.locator('details[open] p:not(.waiting)').first().waitFor()
      await isForEverybody(page, 'person')
      if (width === 1280)
        await isForPaper(page, 'person-on-paper', ['The <b>queue</b> was long.', 'What the records say'])
      await page.goBack()
      await page.goBack()
      await search.waitFor()
      expect(await search.inputValue()).toContain(String(contested.reference).slice(0, 4).toLowerCase())
      expect(wrong).toEqual([])
    }
  })

  it('decides what waits of customers, shifts and holds by the keyboard alone, each with a reason and what will be so', async () => {
    const { page, wrong } = await open(ben, 390)
    await page.getByRole('heading', { name: 'What waits' }).waitFor()
    const decides = async (reason: string, label: string, will: string) => {
      await page.goto(world.server.url)
      await page.getByRole('link', { name: reason }).first().press('Enter')
      await tabsTo(page, button(page, label).first())
      const form = page.getByRole('form', { name: label })
      await form.getByText(will).waitFor()
      await form.locator(':focus').waitFor()
      await isForEverybody(page, `decide-${label}`)
      return form
    }
    const sends = async (form: ReturnType<Page['locator']>) => {
      await form.getByLabel('Why?').pressSequentially('I asked them both.')
      await tabsTo(page, form.getByRole('button', { name: 'Send' }))
      await page.getByText('This waits no more: it was decided.').waitFor()
    }
    await sends(await decides('A customer to let go', 'Approve it', 'From now on the customer is let go.'))
    await sends(await decides('A remedy outside of the catalogue', 'Don’t give it', 'The customer doesn’t get it'))
    await sends(await decides('Kept beyond its time by a hold', 'It is still needed', 'In half a year'))
    const shift = await decides('They say a shift was otherwise', 'Enter how it was', 'contested no more')
    expect(await shift.getByLabel('Customers served').inputValue()).toBe('40')
    await shift.getByLabel('Customers served').fill('85')
    await sends(shift)
    const conduct = await decides('The customer’s side is contested', 'Say how the customer behaved', 'This settles it')
    await conduct.getByRole('radio', { name: 'Demanding' }).press('Space')
    await conduct.getByLabel('How do you know?').pressSequentially('I heard the recording.')
    await conduct.getByRole('button', { name: 'Send' }).press('Enter')
    await page.getByText('This waits no more: it was decided.').waitFor()
    expect(await sideOf(ben, abuse)).toMatchObject({ conduct: 'DEMANDING', customer: { standing: 'LET_GO' } })
    expect((await ben.asks(SHIFTS, { number: dana.number })).employee.shifts.edges).toMatchObject([
      { node: { interactions: 85, contestedAt: null } },
    ])
    expect(wrong).toEqual([])
  })

  it('tells what matters this month, and answers questions with charts, a table to take away, and on paper', async () => {
    for (const width of [390, 1280]) {
      const { page, wrong } = await open(mae, width)
      await page.getByRole('link', { name: 'Review' }).click()
      await page.getByText('The model fits what happens.').waitFor()
      await button(page, 'Ask').click()
      const paper = page.getByRole('article').filter({ hasText: 'by store' }).first()
      const picture = paper.locator('img').first()
      await picture.waitFor()
      expect(await picture.getAttribute('alt')).toContain('S01')
      expect(await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBeGreaterThan(500)
      await isForEverybody(page, 'figures')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        paper.getByRole('button', { name: 'Download the table (CSV)' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^breakdowns-STORE-.*\.csv$/)
      expect(readFileSync(await download.path(), 'utf8')).toContain('Riverside (S01)')
      await isForPaper(page, 'figures-on-paper', [
        'The model fits what happens.',
        'Every incident that was not withdrawn',
      ])
      await chooses(page, 'Language', 'nl')
      await page.getByRole('heading', { name: 'Wat er deze maand toe doet' }).waitFor()
      await chooses(page, 'Taal', 'en')
      await page.getByRole('heading', { name: 'What matters this month' }).waitFor()
      expect(wrong).toEqual([])
    }
  })
})

const HOLD = `mutation ($employee: String) {
  placeLegalHold(employee: $employee, reason: "A letter from a lawyer.") { id } }`
const PARTIES = 'query ($id: ID!) { incident(id: $id) { parties { deniedAt employee { number } } } }'
const SHIFTS = `query ($number: String!) {
  employee(number: $number) { shifts(first: 1) { edges { node { interactions contestedAt } } } } }`

/** Two incidents with a customer who is to be let go, a remedy beyond the catalogue, and a conduct that is contested. */
async function whatWaitsOfCustomers(world: World, dana: Person, manager: Person, hr: Person): Promise<Data> {
  const { reference: customer } = await recorded(manager)
  const ines = await world.employee(manager.store!, { name: 'Ines Roos' })
  const [one, other] = [
    await manager.logs({ about: dana, customer, conduct: 'ABUSIVE', summary: 'They threw a parcel.' }),
    await ines.logs({ about: ines, customer, conduct: 'ABUSIVE', summary: 'They shouted at me.' }),
  ]
  const input = { customer, to: 'LET_GO', incidents: [one.id, other.id], reason: 'Twice.', reviewOn: dateAgo(-90) }
  await manager.asks(PROPOSE, { input })
  await hr.asks(PUBLISH, { input: { code: 'REFUND', name: 'A refund', upToSeverity: 'MAJOR', upToAmount: 50 } })
  await manager.asks(GIVE, {
    input: { incidentId: one.id, remedy: 'REFUND', amount: 4_000, reason: 'They <i>insist</i>.' },
  })
  await dana.asks(CONDUCT, { incidentId: one.id, conduct: 'REASONABLE', reason: 'They only dropped it.' })
  return one
}

/** A shift of which the employee says that it was otherwise. */
async function theGroundIsContested(manager: Person, dana: Person): Promise<void> {
  const shift = { store: manager.store!.code, date: dateAgo(1), position: 'CASHIER' }
  await manager.recordsShifts({ ...shift, employee: dana.number, interactions: 40, conditions: ['UNDERSTAFFED'] })
  await does(dana, 'contestShift', { ...shift, words: 'I served <b>twice</b> as many.' })
  await manager.logs({ about: dana, cause: 'EMPLOYEE', summary: 'The wrong size.' })
}
