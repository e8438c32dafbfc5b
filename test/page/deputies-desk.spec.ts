import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Employee } from '../../src/directory/employee.entity.js'
import type { Data } from '../world/client.js'
import { agreed, answersQuestions, formally, heard, obtains } from '../world/formally.js'
import { answers, does } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'
import { desk } from './at-the-desk.js'
import { tabsTo } from './by-keyboard.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { isForEverybody } from './for-everybody.js'

inBrowser('the desk of a deputy from outside', () => {
  let browser: Browser
  let world: World
  let manager: Person
  let mae: Person
  let lee: Person
  const opened: BrowserContext[] = []
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
    manager = await world.manager()
    // A small organisation: Mae alone is in HR.
    mae = await world.hr({ name: 'Mae Byrne' })
    lee = await world.deputy({ name: 'Lee Okafor' })
    world.later({ minutes: 1 })
  })
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()))
    await browser.close()
  })
  async function open(person: Person, width: number): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(browser, world.server.url, await person.deskLink(), width)
    opened.push(context)
    return { page, wrong }
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  async function accused(name: string): Promise<{ dana: Person; incident: Data; asked: Data }> {
    const dana = await world.employee(manager.store!, { name })
    const incident = await manager.logs({
      about: dana,
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
      summary: 'Ten <b>pounds</b>.',
    })
    await dana.states(incident, 'The till did not balance when I took it over.')
    await obtains(mae, incident)
    const asked = await answers(manager, incident, 'FINAL_WARNING', {
      misconduct: 'THEFT',
      reason: 'Money is missing.',
    })
    return { dana, incident, asked }
  }

  it('shows the account and the facts first, and decides with a typed reason once they were heard', async () => {
    const { dana, incident, asked } = await accused('Dana Wit')
    const narrow = await open(lee, 390)
    await narrow.page.getByRole('link', { name: 'Dana Wit' }).click()
    await narrow.page.getByRole('heading', { level: 1, name: 'Dana Wit' }).waitFor()
    await narrow.page.getByText('It can be approved once they were heard').waitFor()
    expect(await button(narrow.page, 'Approve it').count()).toBe(0)
    // A deputy is called to decide, and investigates nothing.
    expect(await button(narrow.page, 'Note what you found out').count()).toBe(0)
    await isForEverybody(narrow.page, 'deputy-case')

    await heard(world, asked, mae)
    world.later({ days: 9 })
    await answersQuestions(mae, asked)
    await mae.approves(asked)
    const { page, wrong } = await open(lee, 1280)
    await page.getByRole('heading', { name: 'What waits for me' }).waitFor()
    await isForEverybody(page, 'deputy-cases')
    await page.getByRole('link', { name: 'Dana Wit' }).click()
    await page.getByText('The till did not balance').waitFor()
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'What they say themselves',
      'What happened',
      'What others saw, and documents',
      'What is asked',
      'The hearing',
      'Decide',
    ])
    await page.getByText('Ten <b>pounds</b>.').waitFor()
    await page.getByText('The recording of the camera above the till').waitFor()
    await button(page, 'Answer the five questions').click()
    const five = page.getByRole('form', { name: 'Answer the five questions' })
    for (const no of await five.getByRole('radio', { name: 'No.' }).all()) await no.check({ force: true })
    for (const why of await five.getByLabel('Why?').all()) await why.fill('So far as the evidence goes.')
    await isForEverybody(page, 'deputy-five')
    await five.getByRole('button', { name: 'Send' }).click()
    await page.getByRole('heading', { name: 'What the seven tests of just cause say' }).waitFor()
    await button(page, 'Approve it').click()
    const approve = page.getByRole('form', { name: 'Approve it' })
    await approve.getByRole('button', { name: 'Send' }).click()
    await approve.getByText('This is needed.').waitFor()
    await approve.getByLabel('Why?').fill('The recording shows it.')
    await isForEverybody(page, 'deputy-approve')
    await approve.getByRole('button', { name: 'Send' }).click()
    await page.getByText('This waits for you no more').waitFor()
    expect((await formally(dana, incident, asked)).status).toBe('ACTIVE')
    await page.getByRole('link', { name: 'Cases' }).click()
    await page.getByText('Nothing waits for you.').waitFor()
    await page.getByRole('link', { name: 'Notices' }).click()
    await page.getByRole('heading', { name: 'Notices' }).waitFor()
    expect([wrong, narrow.wrong]).toEqual([[], []])
  })

  it('keeps what was typed where somebody was sooner, and has no other screens', async () => {
    const { asked } = await accused('Ida Holm')
    const { page, wrong } = await open(lee, 390)
    await page.getByRole('link', { name: 'Ida Holm' }).click()
    await button(page, 'Decline it').click()
    await page.getByLabel('Why?').fill('She was not heard.')
    await mae.declines(asked, 'She had counted it.')
    await button(page, 'Send').click()
    await page.getByText('This waits for you no more').waitFor()
    expect(await page.getByLabel('Why?').inputValue()).toBe('She was not heard.')
    for (const path of ['/my-record', '/find', '/figures', '/log', `/incident/${asked.id}`]) {
      await page.goto(world.server.url + path)
      await page.getByRole('heading', { name: 'Nothing here' }).waitFor()
    }
    expect(wrong).toEqual([])
  })

  it('hears an appeal again, and rejects it once they were heard, by the keyboard alone', async () => {
    const kim = await world.hr({ name: 'Kim Roy' })
    const { dana, incident, asked } = await accused('Eva Moll')
    await agreed(world, asked, mae, kim)
    await does(dana, 'appeal', { responseId: asked.id, text: 'I <b>counted</b> it twice.' })
    await world.change((tx) => tx.update(Employee, { id: kim.id }, { leftOn: dateAgo(1) }))
    const { page, wrong } = await open(lee, 390)
    await tabsTo(page, page.getByRole('link', { name: 'Eva Moll' }))
    await page.getByText('I <b>counted</b> it twice.').waitFor()
    await page.getByText('The appeal can be rejected once they were heard again').waitFor()
    expect(await button(page, 'Reject the appeal').count()).toBe(0)

    await heard(world, asked, lee)
    world.later({ days: 9 })
    await page.goto(world.server.url + (await lee.deskLink()))
    await tabsTo(page, page.getByRole('link', { name: 'Eva Moll' }))
    await tabsTo(page, button(page, 'Answer the five questions'))
    const five = page.getByRole('form', { name: 'Answer the five questions' })
    for (const why of ['Nothing says so.', 'They say no.', 'It is on the wall.', 'None did.', 'Nothing else.']) {
      await five.locator('input[type=radio]:focus').waitFor()
      await page.keyboard.press('ArrowRight')
      await five.locator('input[type=radio]:checked:focus').waitFor()
      await page.keyboard.press('Tab')
      await five.locator('input[type=text]:focus').waitFor()
      await page.keyboard.type(why)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.getByText('Would a colleague have done the same? No. None did.').waitFor()
    await tabsTo(page, button(page, 'Reject the appeal'))
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('The recording shows it.')
    await isForEverybody(page, 'deputy-rejects')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('This waits for you no more').waitFor()
    expect((await dana.asks(APPEALED, { id: incident.id })).incident.responses).toEqual([
      { status: 'ACTIVE', appeal: { status: 'REJECTED', reason: 'The recording shows it.' } },
    ])
    expect(wrong).toEqual([])
  })

  it('is where HR hears an appeal again, too, before it can be rejected', async () => {
    const [ben, ada] = [await world.hr({ name: 'Ben Moss' }), await world.hr({ name: 'Ada Lind' })]
    const { dana, asked } = await accused('Noa Wit')
    await agreed(world, asked, mae, ben)
    await does(dana, 'appeal', { responseId: asked.id, text: 'It was not me.' })
    const { page, wrong } = await open(ada, 1280)
    await page.getByRole('link', { name: 'An appeal' }).first().click()
    await page.getByText('It was not me.').waitFor()
    await page.getByText('Next: invite them to be heard.').waitFor()
    await button(page, 'They are right').waitFor()
    await page.getByText('The appeal can be rejected once they were heard again').waitFor()
    expect(await button(page, 'Reject the appeal').count()).toBe(0)
    await heard(world, asked, ada)
    world.later({ days: 9 })
    await answersQuestions(ada, asked)
    await page.reload()
    await button(page, 'Reject the appeal').click()
    await page.getByLabel('Why?').fill('The recording shows it.')
    await isForEverybody(page, 'hr-appeal')
    await button(page, 'Send').click()
    await page.getByText('This waits no more: it was decided.').waitFor()
    expect(wrong).toEqual([])
  })
})

const APPEALED = 'query ($id: ID!) { incident(id: $id) { responses { status appeal { status reason } } } }'
