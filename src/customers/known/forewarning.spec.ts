import { describe, expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { forewarningOf, namingNobody } from './forewarning.js'

const customer = { name: 'Greta Holm', contact: '+45 20 11' }
const once = { day: '2026-03-01', saidBy: 'a', whatHelped: null }

describe('what staff should know before they serve somebody', () => {
  it('is nothing where nothing is known', () => {
    expect(forewarningOf([], customer, Language.EN)).toBeNull()
  })

  it('is on how many days it was, how many people say so, and what helped', () => {
    const said = forewarningOf(
      [once, { day: '2026-04-02', saidBy: 'b', whatHelped: 'Two of you at the desk.' }, { ...once, saidBy: 'b' }],
      customer,
      Language.EN,
    )
    expect(said).toContain('on 2 days, the last time on 2 April 2026, as 2 people say')
    expect(said).toContain('What helped: Two of you at the desk.')
    expect(forewarningOf([once], customer, Language.EN)).toContain('as one person says')
  })

  it.each([
    ['Ask Greta Holm to sit down.', 'Ask the customer to sit down.'],
    ['HOLM calms down; call +45 20 11 later.', 'the customer calms down; call the customer later.'],
    ['Wait till she will sit; Will stays.', 'Wait till she will sit; Will stays.'],
    ['Gretas cousin and the Holmes', 'Gretas cousin and the Holmes'],
  ])('names nobody: %s', (words, told) => {
    expect(namingNobody(customer, 'the customer')(words)).toBe(told)
  })

  it('leaves the words alone that a name is made of besides', () => {
    expect(namingNobody({ name: 'Will de Wit' }, 'the customer')('Will de man die ze will zien')).toBe(
      'the customer de man die ze will zien',
    )
  })

  it('takes a name for what it is, and for no pattern', () => {
    expect(namingNobody({ name: 'A.* (B' }, 'the customer')('A.* was here, and a dog')).toBe(
      'the customer was here, and a dog',
    )
  })
})
