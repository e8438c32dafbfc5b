import { expect, it } from '@jest/globals'
import { CustomerStanding } from '../known/customer-words.js'
import { bears, type Proposal, proposalProblems } from './letting-go-rules.js'

const one = { id: '1', voice: 'a', eventId: null, theirDue: false, ownFault: false, abuseIsOpen: false }
const another = { ...one, id: '2', voice: 'b' }
const proposal: Proposal = {
  to: CustomerStanding.BARRED,
  reviewOn: '2026-06-01',
  today: '2026-03-10',
  incidents: [one, another],
}
const fieldsOf = (more: Partial<Proposal>) => proposalProblems({ ...proposal, ...more }).map(({ path }) => path)

it('two incidents by two people let somebody go', () => {
  expect(fieldsOf({})).toEqual([])
})

it.each<[string, Proposal['incidents']]>([
  ['one incident', [one]],
  ['one, named twice', [one, one]],
  ['two by one person', [one, { ...another, voice: 'a' }]],
  ['one, and what the customer complained about themselves', [one, { ...another, voice: null }]],
  [
    'two complaints of their own',
    [
      { ...one, voice: null },
      { ...another, voice: null },
    ],
  ],
  ['one that is not theirs', [one, another, undefined]],
  ['one event that two people recorded', [one, another].map((incident) => ({ ...incident, eventId: 'e' }))],
  ['one, and one in which they asked for what was agreed', [one, { ...another, theirDue: true }]],
  ['one, and one that came from the store itself', [one, { ...another, ownFault: true }]],
  ['one, and one of which the abuse is contested', [one, { ...another, ownFault: true, abuseIsOpen: true }]],
])('nobody is let go by %s', (_, incidents) => {
  expect(fieldsOf({ incidents })).toEqual(['input.incidents'])
})

it('keeping somebody again needs no incident, and everything has a day on which it is looked at again', () => {
  expect(fieldsOf({ to: CustomerStanding.RETAINED, incidents: [] })).toEqual([])
  expect(fieldsOf({ reviewOn: '2026-03-10' })).toEqual(['input.reviewOn'])
})

it('is looked at again within a year', () => {
  expect(fieldsOf({ reviewOn: '2027-03-10' })).toEqual([])
  expect(fieldsOf({ reviewOn: '2027-03-12' })).toEqual(['input.reviewOn'])
})

it('what no longer bears it is left out when it is looked at again: the others do, or do not', () => {
  const third = { ...one, id: '3', voice: 'b', ownFault: true }
  expect(bears([one, another, third])).toBe(true)
  expect(bears([one, third])).toBe(false)
  expect(bears([one, { ...another, theirDue: true, abuseIsOpen: true }])).toBe(false)
  expect(bears([one, { ...another, abuseIsOpen: true }])).toBe(true)
})
