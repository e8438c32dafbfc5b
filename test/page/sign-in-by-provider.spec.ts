import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { tokensFrom } from '../../src/access/token-environment.js'
import { startServer } from '../../src/server.js'
import { atEnd } from '../world/at-end.js'
import { testClock } from '../world/clock.js'
import { ownDatabase } from '../world/own-database.js'
import type { Person } from '../world/person.js'
import { testSettings, World } from '../world/world.js'
import { inBrowser, launch } from './browser.js'
import { builtDesk } from './built-desk.js'
import { AUDIENCE, CLIENT, identityProvider, type IdentityProvider } from './identity-provider.js'

inBrowser('signing in to the desk by an identity provider', () => {
  let browser: Browser
  let provider: IdentityProvider
  let world: World
  let marie: Person
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    builtDesk()
    browser = await launch()
    provider = await identityProvider()
    const { settings } = await testSettings(await ownDatabase(), {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT,
    })
    const key = { JWKS_URL: `${provider.issuer}/jwks`, JWT_ISSUER: provider.issuer, JWT_AUDIENCE: AUDIENCE }
    const server = await startServer({ ...settings, tokens: (await tokensFrom(key, []))! }, testClock)
    atEnd(() => server.close())
    world = new World(server, () => Promise.reject(new Error('The provider makes the tokens here.')))
    provider.serves(world.server.url)
    const store = await world.store('Riverside')
    marie = await world.manager(store)
    await world.employee(store, { name: 'Ana Prins' })
    context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
    context.setDefaultTimeout(30_000)
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser.close()
    provider.close()
  })

  const saysWhoTheyAre = async (number: string) => {
    await page.locator('input[name=login]').fill(number)
    await page.locator('input[name=password]').fill('anything')
    await page.locator('button[type=submit]').click()
  }

  it('is the only way in: a link signs nobody in, opened or pasted later', async () => {
    const exchanged: string[] = []
    page.on('request', (request) => request.url().endsWith('/session') && exchanged.push(request.method()))
    await page.goto(`${world.server.url}/#token=ey.ey.ey`)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(page.url()).toBe(`${world.server.url}/`)
    await page.evaluate("location.hash = 'token=ey.ey.ey'")
    await page.waitForURL(`${world.server.url}/`)
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(exchanged).toEqual([])
  })

  it('asks with PKCE, and keeps neither token nor code where a script or a look at the address finds it', async () => {
    await page.goto(`${world.server.url}/log`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await saysWhoTheyAre(marie.number)
    await page.locator('button[type=submit]').click() // that the desk may know who they are
    await page.getByRole('heading', { name: 'Log it' }).waitFor()
    expect(page.url()).toBe(`${world.server.url}/log`)
    expect(Object.fromEntries(provider.asked.at(-1)!)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    })
    const readable = await page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href])',
    )
    expect(readable).not.toMatch(/ey[\w-]+\.|code=/)
  })

  it('goes on where it was once a sign-in has ended, with all that was typed', async () => {
    await page.locator('.chip', { hasText: 'Ana Prins' }).click()
    await page.getByLabel('What happened?').fill('The queue was long.')
    provider.tokensLive(3 * 86_400)
    world.later({ minutes: 20 })
    await page.locator('form').getByRole('button', { name: 'Log it' }).click()
    await page.getByText('Your sign-in has ended.').waitFor()
    await page.locator('.ended').getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('You began this on').waitFor()
    expect(await page.getByLabel('What happened?').inputValue()).toBe('The queue was long.')
    await page.locator('form').getByRole('button', { name: 'Log it' }).click()
    await page.getByText('You are done, or go on here.').waitFor()
  })

  it('asks whoever comes after somebody who signed out who they are, though the provider still knows the last', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Sign in with your account at work.').waitFor()
    expect((await context.cookies(world.server.url)).filter(({ name }) => !name.startsWith('_'))).toEqual([])
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.locator('input[name=login]').waitFor()
    expect(provider.asked.at(-1)!.get('prompt')).toBe('login')
  })

  it('says so to whoever the provider knows and the directory does not', async () => {
    await saysWhoTheyAre('NOBODY')
    await page.locator('button[type=submit]').click()
    await page.getByText('Sign in with your account at work.').waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
  })
})
