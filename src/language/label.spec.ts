import { describe, expect, it } from '@jest/globals'
import { labelOf, positionLabelOf } from './label.js'
import { Language } from './language.js'

describe('a label', () => {
  it('of a position is in its reader’s language, and of one of the organisation’s own as it calls it', () => {
    expect([Language.EN, Language.NL].map((language) => positionLabelOf('STOCKROOM', language))).toEqual([
      'stockroom',
      'magazijn',
    ])
    expect(positionLabelOf('GARDEN_CENTRE', Language.NL)).toBe('garden centre')
  })

  it('of a position is not that of a place of the same name', () => {
    expect([labelOf('DELIVERY', Language.NL), positionLabelOf('DELIVERY', Language.NL)]).toEqual([
      'bezorging',
      'delivery',
    ])
  })
})
