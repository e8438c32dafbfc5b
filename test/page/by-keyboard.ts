import type { Locator, Page } from 'playwright-core'

/** More stops than any screen has on the way to what somebody wants to do. */
const STOPS = 90

/** As much of an element as is asked of it. */
interface Shown {
  matches: (selector: string) => boolean
  closest: (selector: string) => Shown | null
  getBoundingClientRect: () => { top: number; bottom: number }
  ownerDocument: { documentElement: { clientHeight: number } }
}

/** It has the focus, and can be seen: a field that is hidden behind its label by that. */
function isThere(one: Shown): boolean {
  const { top, bottom } = (one.closest('label') ?? one).getBoundingClientRect()
  return one.matches(':focus') && top < one.ownerDocument.documentElement.clientHeight && bottom > 0
}

/** Goes on by the Tab key until it stands there, as somebody without a pointer does, and presses it, or another key there. */
export async function tabsTo(page: Page, what: Locator, key = 'Enter'): Promise<void> {
  await what.waitFor({ state: 'attached' })
  for (let stops = 0; stops < STOPS; stops++) {
    if (await what.evaluate(isThere)) return page.keyboard.press(key)
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard did not come to ${String(what)}.`)
}
