// How soon somebody sees the first screen of the desk on a slow phone network: node scripts/first-screen.mjs 'LINK', with a link
// that npm run demo prints. BROWSER_FILE names the browser where it isn't /usr/bin/chromium.
import process from 'node:process'
import { chromium } from 'playwright-core'

/** As a phone has it outdoors: 1.6 Mbit/s, and 150 ms there and back. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }

/** The page itself looks when its first screen is there, and when nothing of it is waited for: from outside it is seen later. */
const WATCH = `new MutationObserver(() => {
  if (document.querySelector('h1')) globalThis.seen ??= performance.now()
  globalThis.whole = globalThis.seen && !document.querySelector('.waiting') ? (globalThis.whole ?? performance.now()) : undefined
}).observe(document, { subtree: true, childList: true })`

const link = process.argv[2]
const executablePath = process.env.BROWSER_FILE ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const phone = { viewport: { width: 390, height: 844 } }
const known = await browser.newContext(phone)
const page = await known.newPage()
await page.goto(link)
await page.locator('nav').waitFor()
await page.evaluate('navigator.serviceWorker?.ready.then(() => true)')
const signedIn = { ...phone, storageState: { cookies: await known.cookies(), origins: [] } }

const there = new URL(link).origin
await measure('again', page, there)
await measure('first', await (await browser.newContext(signedIn)).newPage(), there)
await measure('by the link', await (await browser.newContext(phone)).newPage(), link)
await browser.close()

async function measure(visit, page, address) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', NETWORK)
  let [bytes, requests] = [0, 0]
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => ((bytes += encodedDataLength), requests++))
  await page.addInitScript(WATCH)
  await page.goto(address, { waitUntil: 'commit' })
  while (!(await page.evaluate('globalThis.whole'))) await page.waitForTimeout(20)
  const [seen, whole] = await page.evaluate('[seen, whole].map(Math.round)')
  const loaded = `${Math.round(bytes / 1_000)} kB in ${requests} requests`
  console.log(`${visit}: seen after ${seen} ms, whole after ${whole} ms, with ${loaded}`)
}
