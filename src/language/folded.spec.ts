import { describe, expect, it } from '@jest/globals'
import { folded, foundBy } from './folded.js'

describe('a name', () => {
  it.each([
    ['Oisín Molloy', 'oisin molloy'],
    ['Søren Łukasz', 'soren lukasz'],
    ['Weiß', 'weiss'],
    ['ÉMILIE', 'emilie'],
  ])('%s is typed as %s', (name, typed) => {
    expect(folded(name)).toBe(typed)
  })

  it.each([
    ['oisin', true],
    ['OISÍN', true],
    ['o mol', true],
    ['molloy, o', true],
    ['e104', true],
    ['E1', true],
    ['loy', false],
    ['oisin murphy', false],
    ['104', false],
    ['%', true], // no word at all narrows nothing
  ])('Oisín Molloy, E104, is searched for by %s: %s', (search, found) => {
    expect(foundBy(search)('Oisín Molloy', 'E104')).toBe(found)
  })
})
