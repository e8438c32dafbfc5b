import { describe, expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { forewarningOf } from './forewarning.js'

const customer = { name: 'Greta Holm', contact: '+45 20 11' }
const reader = { id: 'reader', language: Language.EN }
const once = { day: '2026-03-01', saidBy: 'a', whatHelped: null }

describe('what staff should know before they serve somebody', () => {
  it('is nothing where nothing is known', () => {
    expect(forewarningOf([], customer, reader)).toBeNull()
  })

  it('is on how many days it was, how many people say so, and what helped', () => {
    const said = forewarningOf(
      [once, { day: '2026-04-02', saidBy: 'b', whatHelped: 'Two of you at the desk.' }, { ...once, saidBy: 'b' }],
      customer,
      reader,
    )
    expect(said).toContain('on 2 days, the last time on 2 April 2026, as 2 people say')
    expect(said).toContain('What helped: Two of you at the desk.')
    expect(forewarningOf([once], customer, reader)).toContain('as one person says')
  })

  it('names nobody in what others wrote, and changes nothing of what the reader wrote', () => {
    const wrote = { ...once, whatHelped: 'Greta or Anna sat down.' }
    expect(forewarningOf([wrote], customer, reader)).toContain('What helped: the customer or Anna sat down.')
    expect(forewarningOf([wrote], customer, { ...reader, id: 'a' })).toContain('What helped: Greta or Anna sat down.')
  })
})
