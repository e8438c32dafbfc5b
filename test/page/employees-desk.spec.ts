import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { Employee } from '../../src/directory/employee.entity.js'
import type { Data } from '../world/client.js'
import { standardOf, takes } from '../world/due-process.js'
import { invites, obtains } from '../world/formally.js'
import { answers } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { startWorld, type World } from '../world/world.js'
import { desk } from './at-the-desk.js'
import { tabsTo } from './by-keyboard.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { chooses, isForEverybody, isForPaper } from './for-everybody.js'

inBrowser('the desk of an employee', () => {
  let browser: Browser
  let world: World
  let manager: Person
  let hr: Person
  let ana: Person
  let ines: Person
  let logged: Data
  let other: Data
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
    const riverside = await world.store('Riverside')
    manager = await world.manager(riverside)
    hr = await world.hr()
    ana = await world.employee(riverside, { name: 'Ana Prins' })
    await world.employee(riverside, { name: 'Tom Visser' })
    ines = await world.employee(riverside, { name: 'Ines Roos' })
    await world.change((tx) => tx.update(Employee, { id: ines.id }, { represents: 'Shop workers’ union' }))
    await takes(hr, 'publishStandard', standardOf('GREETING'))
    logged = await manager.logs({
      about: ana,
      cause: 'EMPLOYEE',
      context: ['UNDERSTAFFED'],
      summary: '<img src=x onerror=alert(1)> The customer <b>waited</b> for half an hour.',
    })
    await manager.asksForStatement(logged)
    const grave = await manager.logs({
      about: ana,
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
      summary: 'Money was missing.',
    })
    await ana.states(grave, 'I counted it with Tom.')
    await obtains(hr, grave)
    const asked = await answers(manager, grave, 'FINAL_WARNING', {
      misconduct: 'THEFT',
      reason: 'Ten pounds from the till.',
    })
    await invites(hr, asked)
    other = await manager.logs({ about: ana, summary: 'The queue was long.' })
    await manager.responds(other, 'TEACHABLE_MOMENT', {
      whatHappened: 'The queue was long.',
      whatWasLearned: 'To call for help.',
      nextStep: { text: 'Call at five.' },
    })
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(width: number, path = ''): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(
      browser,
      world.server.url,
      path + (await ana.deskLink()).slice(path === '' ? 0 : 1),
      width,
    )
    opened.push(context)
    return { page, wrong }
  }
  const button = (page: Page, name: string) => page.getByRole('button', { name })

  it('tells what waits, what was recorded, what counts, and who looked, on a phone and on a desk', async () => {
    for (const width of [390, 1280]) {
      const { page, wrong } = await open(width)
      await page.getByRole('heading', { name: 'My record' }).waitFor()
      await page.getByText('You were asked for your side').waitFor()
      await page.getByText('<b>waited</b>').first().waitFor()
      await page.getByText('Nothing counts against you.').waitFor()
      await page.getByText('1 standard of service to read').waitFor()
      await page.getByText('Who looked at my record').click()
      await page.getByText('Nobody has looked yet.').or(page.getByText(manager.name).first()).waitFor()
      await page.getByText('My shifts', { exact: true }).click()
      await page.getByText('No shifts are on the roster yet.').waitFor()
      await isForEverybody(page, 'my-record')
      if (width === 390) await isForPaper(page, 'my-record-on-paper', ['Nothing counts against you.'])
      await chooses(page, 'Language', 'nl')
      await page.getByRole('heading', { name: 'Mijn gegevens' }).waitFor()
      await isForEverybody(page, 'mijn-gegevens')
      await chooses(page, 'Taal', 'en')
      await page.getByRole('heading', { name: 'My record' }).waitFor()
      expect(wrong).toEqual([])
    }
  })

  it('loses nothing of what somebody types to a lost connection, and tells their side by the keyboard alone', async () => {
    const { page, wrong } = await open(390, `/incident/${logged.id}`)
    await button(page, 'Tell my side').waitFor()
    await page.getByText('It is recorded as yours.').waitFor()
    await isForEverybody(page, 'recorded')
    await isForPaper(page, 'recorded-on-paper', ['It is recorded as yours.', 'One more such day'])
    await tabsTo(page, button(page, 'Tell my side'))
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.type('The till <b>froze</b>, and I called for help twice.')
    await page.context().setOffline(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('There is no connection to Reprieve').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    const words = page.getByLabel('What happened, as you saw it?')
    await words.waitFor()
    expect(await words.inputValue()).toBe('The till <b>froze</b>, and I called for help twice.')
    await words.focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('those who decide read it first').waitFor()
    await page.getByText('The till <b>froze</b>, and I called for help twice.').waitFor()
    expect((await ana.sees(logged))!.statements).toHaveLength(1)
    expect(wrong.filter((text) => !/ERR_INTERNET_DISCONNECTED|WebSocket|fetching the script/.test(text))).toEqual([])
  })

  it('lets them say that it was otherwise, that it wasn’t theirs, and tell HR alone', async () => {
    const { page, wrong } = await open(1280, `/incident/${logged.id}`)
    await button(page, 'It was otherwise').click()
    await button(page, 'Send').click()
    await page.getByText('This is needed.').waitFor()
    await page.getByLabel('How was it?').fill('It was ten minutes.')
    await button(page, 'Send').click()
    await page.getByText('Some of it can’t be recorded as it is').waitFor()
    await page.getByLabel('What it should say instead').fill('The customer waited for ten minutes.')
    await button(page, 'Send').click()
    await page.getByText('waits for a decision').waitFor()
    await button(page, 'It wasn’t mine').click()
    await page.getByRole('radio', { name: 'It was how the work is done.' }).check({ force: true })
    await page.getByLabel('Why do you say so?').fill('One of two tills was closed.')
    await button(page, 'Send').click()
    await page.getByText('You said that it was otherwise; HR decides.').first().waitFor()
    await button(page, 'Tell HR in confidence').click()
    await page.getByLabel('What should they know?').fill('My father is ill.')
    await button(page, 'Send').click()
    await page.getByText('HR alone reads this.').waitFor()
    expect((await manager.sees(logged))!.told ?? []).toEqual([])
    await isForEverybody(page, 'otherwise')
    expect(wrong).toEqual([])
  })

  it('invites to a hearing with all that is alleged, and is gone back on by an appeal', async () => {
    const { page, wrong } = await open(390)
    await page.getByText('You are invited to be heard').click()
    await page.getByText('Nothing has been decided.').waitFor()
    await page.getByText('Ten pounds from the till.').first().waitFor()
    await page.getByText('The recording of the camera above the till').waitFor()
    await button(page, 'Say whom I bring').click()
    await page.getByLabel('Whom do you bring?').fill('Ines, of the union')
    await button(page, 'Send').click()
    await page.getByText('You bring Ines, of the union.').waitFor()
    await button(page, 'Move it to another day').waitFor()
    await isForEverybody(page, 'hearing')

    await page.goto(`${world.server.url}/incident/${other.id}`)
    await button(page, 'This was meant as a punishment').click()
    await page.getByLabel('Why do you think so?').fill('It came the day after I complained.')
    await button(page, 'Send').click()
    await page.getByText('HR looks into it.').waitFor()
    await button(page, 'Appeal').click()
    await page.getByLabel('Why don’t you accept it?').fill('I had called for help.')
    await button(page, 'Send').click()
    await page.getByText('it waits for a decision').waitFor()
    await isForEverybody(page, 'what-was-done')
    expect(wrong).toEqual([])
  })

  it('lets them tell what went wrong with them and what they saw, and open a record to a representative', async () => {
    const { page, wrong } = await open(390)
    await button(page, 'Something went wrong while I was there').click()
    const mine = page.getByRole('form', { name: 'Something went wrong while I was there' })
    await mine.getByLabel('What happened?').fill('I lost <b>patience</b>.')
    await mine.getByLabel('Was somebody there').fill('tom')
    await mine.getByText('Tom Visser').click()
    await isForEverybody(page, 'about-myself')
    await page.context().setOffline(true)
    await mine.getByRole('button', { name: 'Send' }).click()
    await mine.getByText('There is no connection to Reprieve').waitFor()
    await page.context().setOffline(false)
    await page.reload()
    expect(await mine.getByLabel('What happened?').inputValue()).toBe('I lost <b>patience</b>.')
    await mine.getByRole('button', { name: 'Send' }).click()
    await page.getByText('counts for nothing against you').waitFor()
    const told = (await ana.lists()).edges.map(({ node }: Data) => node)
    expect(told[0]).toMatchObject({ summary: 'I lost <b>patience</b>.', cause: 'UNKNOWN' })

    await button(page, 'Tell HR what I saw').click()
    const saw = page.getByRole('form', { name: 'Tell HR what I saw' })
    await saw.getByRole('button', { name: 'Send' }).click()
    await saw.getByText('This is needed.').first().waitFor()
    await saw.getByLabel('Which colleague?').fill('tom')
    await saw.getByText('Tom Visser').click()
    await saw.getByLabel('What did you see').fill('The customer threw the bag first.')
    await saw.getByText('No: then it weighs in no outcome').click()
    await saw.getByRole('button', { name: 'Send' }).click()
    await page.getByText('What I told of others').click()
    await page.getByText('your name is held back').waitFor()
    await button(page, 'Let my name be known').click()
    await page.getByText('your name may be known').waitFor()

    await page.goto(`${world.server.url}/incident/${other.id}`)
    await button(page, 'Open it to a representative').click()
    await page.getByText('Ines Roos, Shop workers’ union').click()
    await button(page, 'Send').click()
    await button(page, 'Close it to Ines Roos').waitFor()
    await isForEverybody(page, 'representative')
    const hers = await desk(browser, world.server.url, await ines.deskLink(), 390)
    opened.push(hers.context)
    await tabsTo(hers.page, hers.page.getByRole('link', { name: 'The queue was long.' }))
    await hers.page.getByText('Ana Prins opened this to you').waitFor()
    await isForEverybody(hers.page, 'opened-to-me')
    await button(page, 'Close it to Ines Roos').click()
    await button(page, 'Open it to a representative').waitFor()
    await hers.page.reload()
    await hers.page.getByText('This isn’t there, or isn’t yours to see.').waitFor()
    expect(
      [...wrong, ...hers.wrong].filter((text) => !/ERR_INTERNET_DISCONNECTED|WebSocket|fetching the script/.test(text)),
    ).toEqual([])
  })

  it('hands out everything that is held on them', async () => {
    const { page, wrong } = await open(390)
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'As a page').click()])
    expect(download.suggestedFilename()).toMatch(/^reprieve-E\d+-.*\.html$/)
    expect(readFileSync(await download.path(), 'utf8')).toContain('Ana Prins')
    expect(wrong).toEqual([])
  })

  it('is told in the language, at the address and in the calendar of their choice, by keyboard too', async () => {
    for (const width of [390, 1280]) {
      const { page, wrong } = await open(width)
      await page.getByRole('link', { name: 'Settings' }).click()
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
      await page.getByText('There is no link.').waitFor()
      await isForEverybody(page, 'settings')

      await button(page, 'Change the address').click()
      const address = page.getByLabel('Mail address')
      await address.fill('ana at home')
      await address.press('Enter')
      await page
        .getByText(/^This is no mail address/)
        .first()
        .waitFor()
      await address.fill('ana@example.com')
      await address.press('Enter')
      await page.getByText('You are told at ana@example.com.').waitFor()
      // Whoever goes by the keyboard stays where they were.
      await page.locator('p:focus', { hasText: 'It is done.' }).waitFor()

      await tabsTo(page, button(page, 'Make a link'))
      const link = await page.getByLabel('Address for your calendar').inputValue()
      expect((await fetch(link)).status).toBe(200)
      await isForEverybody(page, 'settings-with-a-calendar')
      await page.reload()
      await page.getByText(/^A link was made on/).waitFor()
      expect(await page.getByLabel('Address for your calendar').count()).toBe(0)
      await tabsTo(page, button(page, 'Let it lead nowhere'))
      await page.getByText('The link leads nowhere now.').waitFor()
      expect((await fetch(link)).status).toBe(404)

      await chooses(page, 'You read here in', 'nl')
      await page.getByRole('heading', { name: 'Instellingen' }).waitFor()
      await button(page, 'Het adres wijzigen').click()
      await page.getByLabel('Mailadres').fill('geen adres')
      await page.getByLabel('Mailadres').press('Enter')
      await page
        .getByText(/^Dit is geen mailadres/)
        .first()
        .waitFor()
      await isForEverybody(page, 'settings-in-dutch')
      await page.getByLabel('Mailadres').fill('')
      await page.getByLabel('Mailadres').press('Enter')
      await page.getByText('Er is geen adres van u bekend').waitFor()
      await chooses(page, 'U leest hier in het', 'en')
      // what is no address is refused, as it should be
      expect(wrong.filter((line) => !line.includes('400 (Bad Request)'))).toEqual([])
    }
  })
})
