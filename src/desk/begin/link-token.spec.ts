import { describe, expect, it } from '@jest/globals'
import { tokenIn } from './link-token.js'

describe('the token of a link', () => {
  it.each([
    ['#token=eyJh.b-_c.d', 'eyJh.b-_c.d'],
    ['#token=', undefined],
    ['#top', undefined],
    ['', undefined],
  ])('of %s is %s', (hash, token) => expect(tokenIn(hash)).toBe(token))
})
