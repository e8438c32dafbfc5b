import { expect, it } from '@jest/globals'
import { acceptedLanguage } from './accepted-language.js'
import { Language } from '../language/language.js'

it.each([
  ['nl', Language.NL],
  ['nl-BE, en;q=0.8', Language.NL],
  ['de, nl;q=0.7, en;q=0.5', Language.NL],
  ['en-US, nl;q=0.9', Language.EN],
  ['nl;q=0', Language.EN],
  ['de', Language.EN],
  ['*', Language.EN],
  [';;,=', Language.EN],
  [undefined, Language.EN],
])('whose browser says %j is spoken to in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language)
})
