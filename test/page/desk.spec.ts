import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startWorld, type World } from '../world/world.js'
import { PUBLISH, recorded } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { ago } from '../world/times.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { desk, photograph } from './at-the-desk.js'
import { tabsTo } from './by-keyboard.js'
import { isForEverybody, isForPaper } from './for-everybody.js'

inBrowser('the desk', () => {
  let browser: Browser
  let world: World
  let manager: Person
  let ana: Person
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    world = await startWorld()
    const riverside = await world.store('Riverside')
    manager = await world.manager(riverside)
    ana = await world.employee(riverside, { name: 'Ana Prins' })
  })
  afterAll(() => browser.close())

  const opened: BrowserContext[] = []
  afterAll(() => Promise.all(opened.map((context) => context.close())))
  async function open(person: Person, width = 390): Promise<{ page: Page; wrong: string[] }> {
    const { context, page, wrong } = await desk(browser, world.server.url, await person.deskLink(), width)
    opened.push(context)
    return { page, wrong }
  }

  it('is served at its own paths under a policy that lets nothing else in, and nowhere else', async () => {
    const get = (path: string) => fetch(world.server.url + path, { headers: { accept: 'text/html' } })
    for (const path of ['/', '/log', '/incident/1', '/my-record']) {
      const page = await get(path)
      const html = await page.text()
      expect([path, page.status, html.includes('id="desk"')]).toEqual([path, 200, true])
      expect(page.headers.get('cache-control')).toBe('no-cache')
      const policy = page.headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      const [script] = /\/desk\/[\w-]+\.js/.exec(html)!
      const kept = await get(script!)
      expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    }
    for (const path of ['/incidents', '/desk/paths.json', '/desk/../package.json', '/log/1', '/assets'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    expect(await (await get('/incidents')).text()).toContain('id="desk"')
    expect(await (await fetch(`${world.server.url}/incidents`)).json()).toMatchObject({ statusCode: 404 })
    expect((await get('/graphql')).headers.get('content-security-policy')).toContain('unsafe-inline')
    expect((await get('/livez')).headers.get('content-type')).not.toContain('html')
  })

  describe('signing in', () => {
    it('takes the token out of the address at once, and keeps it where no script can read it', async () => {
      const { page, wrong } = await open(manager)
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      expect(page.url()).toBe(`${world.server.url}/`)
      const readable = await page.evaluate(
        'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state])',
      )
      expect(readable).not.toContain('ey')
      const [cookie, ...more] = await page.context().cookies()
      expect(more).toEqual([])
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
      await page.reload()
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByText('Open the link that you were given').waitFor()
      expect(await page.context().cookies()).toEqual([])
      expect(wrong).toEqual([])
    })

    it('by a link asks for the first screen while the token is exchanged for the cookie', async () => {
      const context = await browser.newContext()
      opened.push(context)
      const page = await context.newPage()
      let asked: () => void
      const untilAsked = new Promise<void>((resolve) => (asked = resolve))
      page.on('request', (request) => request.postData()?.includes('"operationName":"Today"') && asked())
      await page.route('**/session', async (route) => {
        await untilAsked
        await route.continue()
      })
      await page.goto(world.server.url + (await manager.deskLink()))
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'Today' }).waitFor()
    })
  })

  it('asks for its first screen while its script is on its way, and for nothing twice', async () => {
    for (const [person, title, questions] of [
      [manager, 'Today', ['Who', 'Today', 'CallsDue', 'ToTell']],
      [ana, 'My record', ['Who', 'MyRecord', 'AskedOfMe', 'Telling']],
      [await world.hr(), 'What waits', ['Who', 'Queue']],
    ] as const) {
      const { page, wrong } = await open(person)
      await page.getByRole('heading', { name: title }).waitFor()
      await page.waitForLoadState('networkidle')
      const asked: string[] = []
      let allAsked: () => void
      const untilAsked = new Promise<void>((resolve) => (allAsked = resolve))
      page.on('request', (request) => {
        if (!request.url().endsWith('/graphql')) return
        asked.push((request.postDataJSON() as { operationName: string }).operationName)
        if (asked.length === questions.length) allAsked()
      })
      // The script comes last of all, as on a slow phone.
      await page.route('**/desk/desk-*.js', async (route) => {
        await untilAsked
        await route.continue()
      })
      await page.reload()
      await page.getByRole('heading', { name: title }).waitFor()
      await page.locator('.waiting').first().waitFor({ state: 'detached' })
      expect(asked.sort()).toEqual([...questions].sort())
      expect(wrong).toEqual([])
    }
  })

  describe('today', () => {
    it('tells a manager what waits', async () => {
      const incident = await manager.logs({ about: ana, summary: '<b>The bag</b> was <script>wrong()</script> one.' })
      await manager.asksForStatement(incident)
      await ana.states(incident)
      await manager.logs({ about: null, summary: 'Nobody was at the desk.' })
      for (const width of [390, 1280]) {
        const { page, wrong } = await open(manager, width)
        await page.getByRole('heading', { name: '1 account has arrived' }).waitFor()
        await page.getByRole('heading', { name: '2 incidents wait for an answer' }).waitFor()
        await page.getByText('<b>The bag</b> was <script>wrong()</script> one.').first().waitFor()
        await isForEverybody(page, 'today')
        expect(wrong).toEqual([])
      }
    })
  })

  it('speaks to everybody in their own language, on whatever device, once they have chosen it', async () => {
    const jan = await world.manager()
    const { page } = await open(jan)
    const chosen = page.waitForResponse((answer) => answer.request().postData()?.includes('SpeakTo') ?? false)
    await page.getByLabel('Language').selectOption('nl')
    await page.getByRole('heading', { name: 'Vandaag' }).waitFor()
    await chosen
    // Changed twice while the first is being saved, the last one counts.
    await page.route('**/graphql', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    const last = page.waitForResponse((answer) => answer.request().postData()?.includes('"language":"NL"') ?? false)
    await page.getByLabel('Taal').selectOption('en')
    await page.getByLabel('Language').selectOption('nl')
    await last
    const another = await open(jan, 1280)
    await another.page.getByRole('heading', { name: 'Vandaag' }).waitFor()
    expect(await another.page.evaluate('document.documentElement.lang')).toBe('nl')
  })

  describe('logging', () => {
    it('takes eight taps and a sentence at most, on a phone', async () => {
      const store = await world.store('Station Square')
      const marie = await world.manager(store)
      const cas = await world.employee(store, { name: 'Cas de Wit' })
      await marie.recordsShifts({
        employee: cas.number,
        store: store.code,
        date: ago({ hours: 1 }).slice(0, 10), // which was yesterday, where midnight has just gone by
        position: 'CASHIER',
        conditions: ['UNDERSTAFFED'],
      })
      const { page, wrong } = await open(marie)
      let taps = 0
      const tap = async (name: string) => {
        taps++
        await chip(page, name).tap()
      }
      await page.locator('main').getByRole('link', { name: 'Log it' }).tap()
      taps++
      await tap('Cas de Wit')
      await tap('An hour ago')
      await page.getByLabel('What happened?').fill('The card reader froze, and a customer left.')
      await tap('How we work')
      await tap('A system was down')
      // What the roster says of that shift comes by itself, and may be on its way yet.
      await page.getByRole('checkbox', { name: 'Too few people', checked: true }).waitFor()
      await isForEverybody(page, 'log')
      await page.locator('form').getByRole('button', { name: 'Log it' }).tap()
      taps++
      await page.getByText('You are done, or go on here.').waitFor()
      expect(taps).toBeLessThanOrEqual(8)
      const [{ node }] = (await marie.lists())['edges']
      expect(node).toMatchObject({
        summary: 'The card reader froze, and a customer left.',
        cause: 'PROCESS',
        context: expect.arrayContaining(['SYSTEM_OUTAGE', 'UNDERSTAFFED']),
        employee: { name: 'Cas de Wit' },
      })

      await page.getByRole('navigation').getByRole('link', { name: 'Log it' }).tap()
      await chip(page, 'Cas de Wit').tap()
      await chip(page, 'An hour ago').tap()
      await page.getByLabel('What happened?').fill('A customer left when the card reader froze.')
      await page.locator('form').getByRole('button', { name: 'Log it' }).tap()
      await page.getByText('This was logged on the same day. Is it the same?').waitFor()
      await photograph(page, 'similar')
      await page.getByRole('button', { name: 'It was another one' }).tap()
      await page.getByText('You are done, or go on here.').waitFor()
      expect((await marie.lists())['edges']).toHaveLength(2)
      expect(wrong).toEqual([])
    })

    it('is done by the keyboard alone', async () => {
      const { page, wrong } = await open(await world.manager(await world.store('Quay Street')))
      await tabsTo(page, page.locator('main').getByRole('link', { name: 'Log it' }))
      // From whoever is first to nobody in particular.
      await tabsTo(page, page.getByRole('radio').first(), 'ArrowLeft')
      await page.getByRole('radio', { name: 'Nobody in particular', checked: true }).waitFor()
      await tabsTo(page, page.getByLabel('What happened?'), 'x')
      await tabsTo(page, page.getByRole('radio', { name: 'Can’t tell yet' }), 'ArrowRight')
      await tabsTo(page, page.getByRole('checkbox', { name: 'Very busy' }), 'Space')
      await tabsTo(page, page.locator('form').getByRole('button', { name: 'Log it' }))
      await page.getByText('You are done, or go on here.').waitFor()
      await tabsTo(page, page.getByRole('button', { name: 'Mend how we work' }))
      expect(wrong).toEqual([])
    })

    it('keeps what was typed without a connection, and sends it once when there is one', async () => {
      const store = await world.store('Harbour Street')
      const marie = await world.manager(store)
      await world.employee(store, { name: 'Ömer Çelik' })
      const { page } = await open(marie)
      await page.locator('main').getByRole('link', { name: 'Log it' }).click()
      await page.getByLabel('Somebody else, by name').fill('omer')
      await chip(page, 'Ömer Çelik').click()
      await page.getByLabel('What happened?').fill('The bread was gone by ten.')
      await page.context().setOffline(true)
      await page.locator('form').getByRole('button', { name: 'Log it' }).click()
      await page.getByRole('button', { name: 'Keep it and send it later' }).click()
      await page.getByText('One that you logged waits for a connection.').waitFor()
      expect((await marie.lists())['edges']).toEqual([])
      await page.context().setOffline(false)
      await page.getByText('What waited has been logged:').waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      const { edges } = await marie.lists()
      expect(edges.map(({ node }: { node: { summary: string } }) => node.summary)).toEqual([
        'The bread was gone by ten.',
      ])
    })
  })

  it('opens without a connection, for whoever has not signed out, and keeps what is typed until there is one', async () => {
    const store = await world.store('North Gate')
    const marie = await world.manager(store)
    const { page } = await open(marie)
    await page.getByRole('heading', { name: 'Today' }).waitFor()
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await page.context().setOffline(true)
    await page.goto(`${world.server.url}/log`)
    await chip(page, 'Nobody in particular').tap()
    await page.getByLabel('What happened?').fill('The lift stood still.')
    await page.locator('form').getByRole('button', { name: 'Log it' }).tap()
    await page.getByRole('button', { name: 'Keep it and send it later' }).tap()
    await page.getByText('One that you logged waits for a connection.').waitFor()
    await page.context().setOffline(false)
    // By itself at once or within a quarter of a minute, so that the button may be gone by now.
    const pressed = page.getByRole('button', { name: 'Send now' }).tap({ timeout: 5_000 })
    await pressed.catch(() => undefined)
    await page.getByText('What waited has been logged:').waitFor()
    expect((await marie.lists())['edges']).toMatchObject([{ node: { summary: 'The lift stood still.' } }])
    await page.getByRole('button', { name: 'Sign out' }).tap()
    await page.getByText('Open the link that you were given').waitFor()
    await page.context().setOffline(true)
    await page.goto(`${world.server.url}/log`)
    await page.getByText('There is no connection to Reprieve.').waitFor()
    expect(await page.getByText(marie.name).count()).toBe(0)
    expect(
      await page.evaluate(
        'caches.keys().then((names) => caches.open(names[0])).then((kept) => kept.keys()).then((all) => all.map(({ url }) => new URL(url).pathname).filter((path) => !path.startsWith("/desk/")))',
      ),
    ).toEqual(['/'])
  })

  it('tells a manager at once what happens, and how their store does', async () => {
    const store = await world.store('Old Market')
    const marie = await world.manager(store)
    const dani = await world.employee(store, { name: 'Dani Blom' })
    const incident = await marie.logs({ about: dani, summary: 'The parcel was gone.' })
    await marie.asksForStatement(incident)
    for (const width of [390, 1280]) {
      const { page, wrong } = await open(marie, width)
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      await page.getByRole('link', { name: 'My store' }).click()
      await page.getByRole('heading', { name: 'Old Market' }).waitFor()
      await page.getByRole('button', { name: 'Thank Dani Blom' }).waitFor()
      await isForEverybody(page, 'my-store')
      if (width === 390) {
        await dani.states(incident)
        await page.getByRole('status').getByRole('link').waitFor()
      }
      await page.getByRole('link', { name: 'Notices' }).click()
      await page.getByRole('heading', { name: 'Notices' }).waitFor()
      await page.locator('.card').first().waitFor()
      await isForEverybody(page, 'notices')
      expect(wrong).toEqual([])
    }
  })

  it('shows the customer’s side, gives a remedy, calls, passes thanks on, and closes with a root cause', async () => {
    const store = await world.store('Mill Lane')
    const marie = await world.manager(store)
    const eva = await world.employee(store, { name: 'Eva Blom' })
    const hr = await world.hr()
    await hr.asks(PUBLISH, { input: { code: 'VOUCHER', name: 'A voucher', upToSeverity: 'MAJOR', upToAmount: 20 } })
    const { reference } = await recorded(marie)
    const incident = await marie.logs({ about: eva, severity: 'MODERATE', summary: 'The cake was <b>late</b>.' })
    const withCustomer = await marie.logs({ about: eva, customer: reference, severity: 'MAJOR', summary: 'No cake.' })
    const { thanksLink } = await marie.asks('mutation ($store: String!) { thanksLink(store: $store) }', {
      store: store.code,
    })
    const words = new URLSearchParams({ words: 'So <i>kind</i>.', whom: 'Eva' })
    await fetch(world.server.url + thanksLink, { method: 'POST', body: words })
    const { page, wrong } = await open(marie)
    await page.getByRole('heading', { name: 'Today' }).waitFor()
    await page.goto(`${world.server.url}/incident/${withCustomer['id']}`)
    await page.getByText(reference).waitFor()
    await page.getByText('Who it is, and what was agreed').click()
    await page.getByText('Greta Holm').waitFor()
    await page.getByRole('button', { name: 'Record a call' }).click()
    const call = page.getByRole('form', { name: 'Record a call' })
    await call.getByText('They answered.').click()
    await call.getByLabel('From 0 to 10, if they like').first().fill('8')
    await isForEverybody(page, 'call')
    await call.getByRole('button', { name: 'Send' }).click()
    await page.getByText('8 of 10.').waitFor()

    await page.goto(`${world.server.url}/incident/${incident['id']}`)
    await page.getByRole('button', { name: 'Give the customer something' }).click()
    const remedy = page.getByRole('form', { name: 'Give the customer something' })
    await remedy.getByText('A voucher (up to 20)').click()
    await remedy.getByLabel('How much?').fill('15')
    await remedy.getByRole('button', { name: 'Send' }).click()
    await page.getByText('A voucher (15) · given').waitFor()
    await page.getByText('Say more about the customer').click()
    await page.getByRole('button', { name: 'Say how the customer behaved' }).click()
    const conduct = page.getByRole('form', { name: 'Say how the customer behaved' })
    await conduct.getByText('Demanding').click()
    await conduct.getByLabel('How do you know?').fill('I was there.')
    await conduct.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Recorded: Demanding').waitFor()
    await page.getByRole('button', { name: 'Close it' }).click()
    const close = page.getByRole('form', { name: 'Close it' })
    await close.getByText('how the work is done').click()
    await close.getByLabel('What was done').fill('We order a day sooner.')
    await isForEverybody(page, 'close')
    await close.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Where it came from: how the work is done').waitFor()
    expect(await page.getByRole('button', { name: 'Close it' }).count()).toBe(0)

    await page.goto(`${world.server.url}/incident/${withCustomer['id']}`)
    await page.getByRole('button', { name: 'Close it' }).click()
    await close.getByText('how the work is done').click()
    await close.getByLabel('What was done').fill('We order a day sooner.')
    const hears = close.getByLabel('What does the customer hear of it?')
    await hears.fill('Eva has learned from it.')
    await close.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Leave "Eva" out').first().waitFor()
    await hears.fill('Your cake is ordered a day sooner now.')
    await isForEverybody(page, 'close-for-customer')
    await close.getByRole('button', { name: 'Send' }).click()
    await page.getByText('They have yet to hear how it ended.').waitFor()
    await page.getByRole('link', { name: 'Today' }).click()
    await page.getByRole('heading', { name: '1 customer has yet to hear how it ended' }).waitFor()
    await isForEverybody(page, 'to-tell')
    await page.getByRole('link', { name: reference }).click()
    await page.getByRole('button', { name: 'Make a link by which they read it' }).click()
    const link = await page.getByLabel('Send this to the customer.').inputValue()
    await isForEverybody(page, 'ended')
    await page.getByRole('button', { name: 'I have told the customer how it ended' }).click()
    await page.getByText(`${marie.name} told them on`).waitFor()
    const theirs = await page.context().newPage()
    await theirs.goto(link)
    await theirs.getByText('Your cake is ordered a day sooner now.').waitFor()
    await isForEverybody(theirs, 'customers-page')
    await theirs.close()

    await page.goto(`${world.server.url}/my-store`)
    await page.getByText('So <i>kind</i>.').waitFor()
    await page.getByRole('button', { name: 'Pass it on' }).click()
    await page.getByLabel('For whom is it?').fill('eva')
    await chip(page, 'Eva Blom').click()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Nothing waits to be read.').waitFor()
    expect(wrong).toEqual([])
  })

  describe('an incident', () => {
    it('is heard, understood and answered kindly, by the keyboard alone', async () => {
      const incident = await manager.logs({
        about: ana,
        cause: 'EMPLOYEE',
        summary: 'Snapped at somebody who asked twice.',
      })
      const { page, wrong } = await open(manager)
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      await tabsTo(page, page.getByRole('link', { name: 'Snapped at somebody' }))
      await page.locator('h1:focus', { hasText: 'Ana Prins' }).waitFor()
      await tabsTo(page, page.getByRole('button', { name: 'Ask for their side' }))
      await page.getByText('You asked Ana Prins').waitFor()
      await page.locator('strong', { hasText: 'This looks like a mistake that anybody makes.' }).waitFor()
      await tabsTo(page, page.getByText('Why it looks so'))
      await page.getByText('This is no proof').first().waitFor()
      await isForEverybody(page, 'incident')
      await isForPaper(page, 'incident-on-paper', ['Snapped at somebody', 'You asked Ana Prins', 'This is no proof'])
      await tabsTo(page, page.getByRole('button', { name: 'Talk it through' }))
      await page.getByLabel('In a few words').pressSequentially('We talked.')
      await isForEverybody(page, 'answer')
      await tabsTo(page, page.getByRole('button', { name: 'Do it' }))
      await page.getByRole('heading', { name: 'What was done' }).waitFor()
      expect((await manager.sees(incident))!['responses']).toMatchObject([{ kind: 'TEACHABLE_MOMENT' }])
      await tabsTo(page, page.getByRole('button', { name: 'Something formal' }))
      await page.getByText('Have they told their side?').waitFor()
      await page.getByText('This can’t be asked for today.').waitFor()
      expect(await page.getByRole('button', { name: 'Ask HR for it' }).count()).toBe(0)
      await isForEverybody(page, 'formal')
      expect(wrong).toEqual([])
    })

    it('loses nothing that was typed where the connection or the sign-in ends, or somebody else decides', async () => {
      const incident = await manager.logs({ about: ana, summary: 'The bag was the wrong one.' })
      const proposed = await ana.asks(PROPOSE, {
        incidentId: incident['id'],
        input: { words: 'It was not my till.', notThere: true },
      })
      const [correction] = proposed['proposeCorrection'].corrections
      const { page } = await open(manager, 1280)
      await page.getByRole('heading', { name: '1 person says it was otherwise' }).waitFor()
      await page.getByRole('link', { name: 'The bag was the wrong one.' }).first().click()
      const why = page.getByLabel('Why do you decide so?')
      await why.fill('I asked the others.')
      const decides = page.getByRole('button', { name: 'It was as they say' })

      await page.context().setOffline(true)
      await decides.click()
      await page.getByText('There is no connection to Reprieve.').waitFor()
      expect(await why.inputValue()).toBe('I asked the others.')
      await page.reload().catch(() => undefined)
      await page.context().setOffline(false)
      await page.goto(`${world.server.url}/incident/${incident['id']}`)
      await why.waitFor()
      expect(await why.inputValue()).toBe('I asked the others.')

      await page.context().clearCookies()
      await decides.click()
      await page.getByText('Your sign-in has ended. Nothing you typed is lost').waitFor()
      await photograph(page, 'ended')
      const link = await page.context().newPage()
      await link.goto(world.server.url + (await manager.deskLink()))
      await link.getByRole('heading', { name: 'Today' }).waitFor()
      // The other window has told this one.
      await page.getByText('Your sign-in has ended').waitFor({ state: 'detached' })
      expect(await why.inputValue()).toBe('I asked the others.')

      await (await world.hr()).asks(DECIDE, { id: correction.id, accepted: false, reason: 'It was so.' })
      await decides.click()
      await page.getByText('Somebody else has just changed this.').waitFor()
      expect(await why.inputValue()).toBe('I asked the others.')
    })

    it('is changed once where an answer takes longer than a second, however often somebody presses', async () => {
      const bo = await world.employee(manager.store!, { name: 'Bo Visser' })
      const incident = await manager.logs({ about: bo, cause: 'EMPLOYEE', summary: 'The queue was out of the door.' })
      const { page } = await open(manager)
      await page.getByRole('link', { name: 'The queue was out of the door.' }).click()
      await page.getByRole('button', { name: 'Leave it at that' }).click()
      await page.getByLabel('In a few words').fill('Nothing to be done.')
      await page.route('**/graphql', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        await route.continue()
      })
      const send = page.getByRole('button', { name: 'Do it' })
      await send.click()
      await send.dispatchEvent('click')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'What was done' }).waitFor()
      expect((await manager.sees(incident))!['responses']).toHaveLength(1)
    })
  })
})

/** What somebody touches to choose: the field itself is hidden behind it. */
const chip = (page: Page, name: string) => page.locator('.chip', { hasText: name })

const PROPOSE = `mutation ($incidentId: ID!, $input: CorrectionInput!) {
  proposeCorrection(incidentId: $incidentId, input: $input) { corrections { id } } }`
const DECIDE = `mutation ($id: ID!, $accepted: Boolean!, $reason: String!) {
  decideCorrection(id: $id, accepted: $accepted, reason: $reason) { id } }`
