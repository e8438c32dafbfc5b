import { describe, expect, it } from '@jest/globals'
import { areTheSame } from './same-words.js'

const same = (kept: string, words: string) => areTheSame(kept, words, 'the customer')

describe('words that were kept', () => {
  it.each([
    ['Nobody came.', 'Nobody came.'],
    ['the customer waited.', 'Greta de Wit waited.'],
    ['It was the customer', 'It was Greta Holm'],
    [
      'the customer (the customer) left, and the customer rang.',
      'Greta Holm (Holm, Greta) left, and the customer rang.',
    ],
    ['Ring the customer now.', 'Ring +45 20 11 22 now.'],
    ['Write to the customer.', 'Write to greta@example.com.'],
    ['the customer and the customer left. the customer', 'Greta and Holm left. Greta'],
  ])('are the same but for a name: %s', (kept, words) => {
    expect(same(kept, words)).toBe(true)
  })

  it.each([
    ['Nobody came.', 'Nobody came then.'],
    ['It was the customer.', 'It was the till, and not her.'],
    ['It was the customer.', 'It was Greta and she shouted.'],
    ['the customer waited.', 'Greta waited an hour.'],
    ['the customer waited.', 'waited.'],
    ['Ring the customer.', 'Ring them at 10 or write.'],
  ])('are others where more differs: %s', (kept, words) => {
    expect(same(kept, words)).toBe(false)
  })
})
