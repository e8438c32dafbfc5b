import { describe, expect, test } from '@jest/globals'
import { checkAsDeclared } from '../world/as-declared.js'

const QUERY = `query One($id: ID!) {
  incident(id: $id) { id summary severity ...More }
}
fragment More on Incident { context assessment { observedDays provisional probability } }`

const answer = (of: object = {}, assessed: object = {}) => ({
  incident: {
    id: '1',
    summary: null,
    severity: 'MINOR',
    context: ['UNDERSTAFFED'],
    assessment: { observedDays: 3, provisional: true, probability: 0.5, ...assessed },
    ...of,
  },
})

describe('An answer is held against the schema', () => {
  test('and passes where each leaf is what is declared', () => {
    expect(() => checkAsDeclared(QUERY, answer())).not.toThrow()
  })

  test.each([
    [
      '1 for what is true',
      answer({}, { provisional: 1 }),
      'assessment.provisional is 1, where the schema declares Boolean',
    ],
    [
      'a count as text',
      answer({}, { observedDays: '3' }),
      'assessment.observedDays is "3", where the schema declares Int',
    ],
    ['a broken number for a whole one', answer({}, { observedDays: 2.5 }), 'observedDays is 2.5'],
    ['a number as text', answer({}, { probability: '0.5' }), 'probability is "0.5", where the schema declares Float'],
    ['a number for an id', answer({ id: 1 }), 'incident.id is 1, where the schema declares ID'],
    [
      'nothing where there must be something',
      answer({ severity: null }),
      'severity is null, where the schema declares Severity!',
    ],
    ['a word that is in no enum', answer({ severity: 'Minor' }), 'severity is "Minor"'],
    ['one such word in a list', answer({ context: ['UNDERSTAFFED', 'UNLUCKY'] }), 'context.1 is "UNLUCKY"'],
    [
      'one for many',
      answer({ context: 'UNDERSTAFFED' }),
      'context is "UNDERSTAFFED", where the schema declares [ContextFactor!]',
    ],
    ['what nobody asked for', answer({ reference: 'AB-1' }), 'incident.reference was not asked for'],
  ])('and refused with %s', (_, data, problem) => {
    expect(() => checkAsDeclared(QUERY, data)).toThrow(problem)
  })
})
