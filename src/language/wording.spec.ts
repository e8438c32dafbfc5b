import { describe, expect, it } from '@jest/globals'
import { anyOf, capitalised, counted, listed, paragraph, percent, plainWords, rounded } from './wording.js'

describe('wording', () => {
  it('counts in the singular and the plural', () => {
    expect([counted(1, 'day'), counted(2, 'day'), counted(0, 'day'), counted(1.4, 'day')]).toEqual([
      '1 day',
      '2 days',
      '0 days',
      '1.4 days',
    ])
    expect(counted(2, 'entry', 'entries')).toBe('2 entries')
    expect(counted(1_240, 'interaction')).toBe('1,240 interactions')
  })

  it('shows as many digits as a reader needs', () => {
    expect([3, 3.14159, 12.6, 12_345.6, 0.04, 0].map(rounded)).toEqual([
      '3',
      '3.1',
      '13',
      '12,346',
      'less than 0.1',
      '0',
    ])
    expect([0, 0.337, 1].map(percent)).toEqual(['0%', '34%', '100%'])
  })

  it('lists what belongs together, and what one may choose from', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c'])
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(anyOf)).toEqual(['a', 'a or b', 'a, b or c'])
  })

  it('makes words and sentences of what machines keep', () => {
    expect(plainWords('SYSTEM_OUTAGE')).toBe('system outage')
    expect(capitalised('here as HR has it')).toBe('Here as HR has it')
    expect(paragraph('One.', null, false, undefined, '', 'Two.')).toBe('One. Two.')
  })
})
