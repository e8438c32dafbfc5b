import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { axeFinds } from './at-the-desk.js'

/** Where to put a picture of each screen, for whoever wants to look at them; nowhere unless said. */
const PICTURES = process.env['DESK_PICTURES']

/** A screen keeps nobody out by axe, needs no scrolling sideways, and neither does it with text twice as large. */
export async function isForEverybody(page: Page, name: string): Promise<void> {
  if (PICTURES) {
    const file = `${name}-${page.viewportSize()?.width}.png`
    await page.screenshot({ path: join(PICTURES, file), fullPage: true })
  }
  expect(await axeFinds(page)).toEqual([])
  expect(await tooWide(page)).toEqual([])
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
  expect(await tooWide(page)).toEqual([])
  await page.evaluate("document.documentElement.style.fontSize = ''")
}

/** What reaches beyond the screen on the right, where the page can be scrolled to it. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(`document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => element.tagName + '.' + element.className)`)

/** Chooses a language, and goes on once the server keeps it: the next sign-in begins in it. */
export async function chooses(page: Page, label: string, language: string): Promise<void> {
  const kept = page.waitForResponse((answer) => answer.request().postData()?.includes('setMyLanguage') ?? false)
  await page.getByLabel(label).selectOption(language)
  await (await kept).finished()
}
