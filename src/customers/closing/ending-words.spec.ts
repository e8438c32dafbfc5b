import { describe, expect, it } from '@jest/globals'
import { namedIn } from './ending-words.js'

const people = [
  { name: 'Ana de Wit', number: 'E-17' },
  { name: 'Will Öztürk', number: '18' },
]
const byPhone = { reference: 'CRM-2', name: null, contact: '+45 20 11 22 33' }
const customer = { reference: 'CRM-1', name: 'Greta Holm-Berg', contact: 'gh@example.com' }

describe('what a customer is told', () => {
  it.each([
    ['Ana was spoken to.', 'Ana'],
    ['We spoke to Mr Öztürk.', 'Öztürk'],
    ['It was e-17 who did it.', 'E-17'],
    ['Dear Greta, it is mended.', 'Greta'],
    ['We wrote to GH@example.com.', 'gh@example.com'],
    ['It is about CRM-1.', 'CRM-1'],
    ['We rang at +45 20 11 22 33.', '+45 20 11 22 33'],
  ])('names nobody: "%s"', (words, named) => {
    expect(namedIn(words, { people, customer }) ?? namedIn(words, { people, customer: byPhone })).toBe(named)
  })

  it.each([
    'The list is checked an hour before the time. We will not let you wait again.',
    'A banana is no Anakin, and E-170 is an additive.',
    'De winkel belt u voortaan van tevoren.',
    'CRM-10 is another.',
    'You get 18 euros back.',
  ])('may use the words that a name is made of: "%s"', (words) => {
    expect(namedIn(words, { people, customer: { ...customer, contact: null } })).toBeNull()
  })
})
