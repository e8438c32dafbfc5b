import { expect, it } from '@jest/globals'
import { toldPath } from './told-path.js'

it.each([
  ['/graphql?query=secret', '/graphql'],
  ['/answers/secret', '/answers/…'],
  ['/thanks/secret/poster?x=secret', '/thanks/…'],
  ['/', '/'],
  ['', '/'],
])('of %s it says %s', (url, told) => {
  expect(toldPath(url)).toBe(told)
})
