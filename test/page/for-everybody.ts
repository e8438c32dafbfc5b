import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { axeFinds, photograph } from './at-the-desk.js'

/**
 * A screen keeps nobody out by axe, breaks no word and needs no scrolling sideways, and with text twice as large it needs none
 * either; on a phone a long word may break then.
 */
export async function isForEverybody(page: Page, name: string): Promise<void> {
  await photograph(page, name)
  expect(await axeFinds(page)).toEqual([])
  expect(await tooWide(page)).toEqual([])
  expect(await brokenWords(page)).toEqual([])
  await page.evaluate("document.documentElement.style.fontSize = '200%'")
  expect(await tooWide(page)).toEqual([])
  if (page.viewportSize()!.width > 1_000) expect(await brokenWords(page)).toEqual([])
  await page.evaluate("document.documentElement.style.fontSize = ''")
}

/** As wide as the text on a sheet of A4. */
const SHEET = { width: 718, height: 1_000 }

/** On paper stands what there is to read, unfolded and as wide as the sheet, and nothing that is pressed, chosen or typed in. */
export async function isForPaper(page: Page, name: string, read: readonly string[]): Promise<void> {
  const screen = page.viewportSize()!
  await page.setViewportSize(SHEET)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate("dispatchEvent(new Event('beforeprint'))")
  await photograph(page, name)
  expect(await tooWide(page)).toEqual([])
  expect(await brokenWords(page)).toEqual([])
  const pressed = page.locator('nav, button, input, select, textarea, form').filter({ visible: true })
  expect(await pressed.allInnerTexts()).toEqual([])
  for (const words of read) await expect(page.getByText(words).filter({ visible: true }).count()).resolves.not.toBe(0)
  await page.emulateMedia({ media: null })
  await page.setViewportSize(screen)
}

/** Words that stand on two lines, of those that are seen. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const broken = []
    while (texts.nextNode()) {
      const text = texts.currentNode
      const { clipPath } = getComputedStyle(text.parentElement.closest('thead, label, span') ?? text.parentElement)
      if (clipPath !== 'none' || !text.parentElement.checkVisibility()) continue
      for (const { 0: word, index } of text.textContent.matchAll(/[\\p{L}\\p{N}]{3,}/gu)) {
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word)
      }
    }
    return broken
  })()`)

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
