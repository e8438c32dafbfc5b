// How soon somebody sees the first screen of the desk on a slow phone network: node scripts/first-screen.mjs 'LINK', with a link
// that npm run demo prints. BROWSER_FILE names the browser where it isn't /usr/bin/chromium.
import process from 'node:process'
import { chromium } from 'playwright-core'

/** As a phone has it outdoors: 1.6 Mbit/s, and 150 ms there and back. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }

const link = process.argv[2]
const executablePath = process.env.BROWSER_FILE ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
await page.goto(link)
await page.locator('nav').waitFor()
await page.evaluate('navigator.serviceWorker?.ready.then(() => true)')
const devtools = await page.context().newCDPSession(page)
await devtools.send('Network.enable')
await devtools.send('Network.emulateNetworkConditions', NETWORK)
for (const visit of ['again', 'first']) {
  if (visit === 'first') {
    await page.evaluate('navigator.serviceWorker?.getRegistration().then((one) => one?.unregister())')
    await devtools.send('Network.clearBrowserCache')
  }
  let [bytes, requests] = [0, 0]
  const count = ({ encodedDataLength }) => ((bytes += encodedDataLength), requests++)
  devtools.on('Network.loadingFinished', count)
  await page.goto(new URL(link).origin, { waitUntil: 'commit' })
  await page.locator('h1').waitFor()
  const seen = Math.round(Number(await page.evaluate('performance.now()')))
  await page.waitForTimeout(1_000)
  devtools.off('Network.loadingFinished', count)
  console.log(`${visit}: seen after ${seen} ms, with ${Math.round(bytes / 1_000)} kB in ${requests} requests`)
}
await browser.close()
