import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { CUSTOMER } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { dateAgo, today } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { desk } from './at-the-desk.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { isForEverybody } from './for-everybody.js'

inBrowser('customers at the desk', () => {
  let browser: Browser
  let world: World
  let marie: Person
  let eva: Person
  const opened: BrowserContext[] = []
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld()
    const store = await world.store('Mill Lane')
    marie = await world.manager(store)
    eva = await world.employee(store, { name: 'Eva Blom', position: 'CASHIER' })
  })
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()))
    await browser.close()
  })
  async function open(width: number, who = marie): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(browser, world.server.url, await who.deskLink(), width)
    opened.push(context)
    await page.getByRole('heading', { name: 'Today' }).waitFor()
    return { page, wrong }
  }
  const known = async (reference: string) => (await marie.asks(CUSTOMER, { reference })).customer

  it.each([
    [390, 'touch'],
    [1280, 'the keyboard alone'],
  ])('are recorded, asked what they expect, and proposed to be let go, at %i px by %s', async (width, by) => {
    const reference = `C-${width}`
    const { page, wrong } = await open(width)
    const does = (what: Locator) => (by === 'touch' ? what.tap() : what.press('Enter'))
    const chooses = (chip: Locator) =>
      by === 'touch' ? chip.locator('xpath=ancestor::label').tap() : chip.press('Space')
    // Whoever opens a form goes on in its first field.
    const opens = async (name: string) => {
      await does(page.getByRole('button', { name }))
      const form = page.getByRole('form', { name })
      await form.locator(':focus').waitFor()
      return form
    }
    await page.goto(`${world.server.url}/my-store`)
    const record = await opens('Record a customer')
    await does(record.getByRole('button', { name: 'Send' }))
    await record.getByText('This is needed.').waitFor()
    await record.getByLabel('Their reference').fill(reference)
    await record.getByLabel('What to call them').fill('Greta Holm')
    await isForEverybody(page, 'record-customer')
    await does(record.getByRole('button', { name: 'Send' }))
    await page.locator('p:focus', { hasText: 'It is done.' }).waitFor()

    const abuse = { about: eva, customer: reference, conduct: 'ABUSIVE', severity: 'MODERATE' }
    const incident = await marie.logs({ ...abuse, summary: 'They threw a cup.' })
    await eva.logs({ ...abuse, summary: 'They came back and shouted.' })
    await page.goto(`${world.server.url}/incident/${incident['id']}`)
    await does(page.locator('summary', { hasText: 'Who it is, and what was agreed' }))
    await page.getByText('Nothing has been agreed with them.').waitFor()
    const agree = await opens('Write down what was agreed')
    await agree.getByLabel('What must we do to keep your business?').fill('Call before you deliver.')
    await agree.getByLabel('What must we never do?').fill('Leave a parcel in the rain.')
    await agree.getByLabel('If we fail once, is it over?').fill('Say so, and I forgive it.')
    await chooses(agree.getByRole('radio', { name: 'Yes, once' }))
    await isForEverybody(page, 'agree')
    await does(agree.getByRole('button', { name: 'Send' }))
    await agree.waitFor({ state: 'detached' })
    await page.getByText('Leave a parcel in the rain.').waitFor()
    expect((await known(reference))!['expectation']).toMatchObject({
      mustDo: 'Call before you deliver.',
      forgivesOnce: true,
    })

    const letGo = await opens('Propose to let them go')
    await chooses(letGo.getByRole('radio', { name: 'to be barred' }))
    await letGo.getByLabel('Why?').fill('Staff were threatened twice.')
    await letGo.getByLabel('When is it looked at again?').fill(dateAgo(-90))
    await does(letGo.getByRole('button', { name: 'Send' }))
    await letGo.getByText('Name two incidents').first().waitFor()
    for (const incident of await letGo.getByRole('checkbox').all()) await chooses(incident)
    await isForEverybody(page, 'let-go')
    await does(letGo.getByRole('button', { name: 'Send' }))
    await letGo.waitFor({ state: 'detached' })
    const proposals = '{ lettingsGo(status: [PROPOSED]) { edges { node { to customer { reference } } } } }'
    expect(JSON.stringify(await marie.asks(proposals))).toContain(reference)
    await isForEverybody(page, 'customer-known')
    expect(wrong).toEqual([])
  })

  it('and a shift are recorded by the keyboard alone', async () => {
    const { page, wrong } = await open(1280)
    await page.goto(`${world.server.url}/my-store`)
    await page.getByRole('button', { name: 'Record a shift' }).press('Enter')
    const shift = page.getByRole('form', { name: 'Record a shift' })
    await shift.locator('input:focus').waitFor()
    await page.keyboard.type('eva')
    await shift.getByText('Eva Blom').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await shift.getByRole('radio', { name: 'cashier' }).press('Space')
    await shift.getByLabel('Customers served').pressSequentially('64')
    await shift.getByRole('checkbox', { name: 'Too few people' }).press('Space')
    await isForEverybody(page, 'record-shift')
    await shift.getByRole('button', { name: 'Send' }).press('Enter')
    await page.getByText('It is done.').waitFor()
    const recorded = `query ($n: String!) { employee(number: $n) {
      shifts(first: 2) { edges { node { date position interactions conditions } } } } }`
    const { edges } = (await marie.asks(recorded, { n: eva.number })).employee.shifts
    expect(edges).toEqual([
      { node: { date: today(), position: 'CASHIER', interactions: 64, conditions: ['UNDERSTAFFED'] } },
    ])
    const narrow = await open(390)
    await narrow.page.goto(`${world.server.url}/my-store`)
    await narrow.page.getByRole('button', { name: 'Record a shift' }).click()
    await isForEverybody(narrow.page, 'record-shift')
    expect([wrong, narrow.wrong]).toEqual([[], []])
  })

  it('have the link of one store, and under another store it is shown no more', async () => {
    const both = await world.manager(await world.store('One'), await world.store('Two'))
    const { page, wrong } = await open(390, both)
    await page.goto(`${world.server.url}/my-store`)
    await page.getByRole('heading', { name: 'One', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Show the link for customers' }).tap()
    const link = page.getByRole('region', { name: /customers/ }).getByRole('textbox')
    await link.waitFor()
    await page.locator('.chip', { hasText: 'Two' }).tap()
    await page.getByRole('heading', { name: 'Two', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Show the link for customers' }).waitFor()
    expect(await link.count()).toBe(0)
    expect(wrong).toEqual([])
  })
})
