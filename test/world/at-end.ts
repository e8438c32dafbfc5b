import { afterAll } from '@jest/globals'

const ends: (() => unknown)[] = []

/** Has something closed when the test file is done, from wherever it was opened. */
export const atEnd = (close: () => unknown): void => void ends.push(close)

afterAll(async () => {
  for (const close of ends.splice(0).reverse()) await close()
})
