import { expect, it } from '@jest/globals'
import { CustomerStanding } from '../known/customer-words.js'
import { type Proposal, proposalProblems } from './letting-go-rules.js'

const one = { id: '1', recordedBy: 'a' }
const proposal: Proposal = {
  to: CustomerStanding.BARRED,
  reviewOn: '2026-06-01',
  today: '2026-03-10',
  incidents: [one, { id: '2', recordedBy: 'b' }],
}
const fieldsOf = (more: Partial<Proposal>) => proposalProblems({ ...proposal, ...more }).map(({ path }) => path)

it('two incidents by two people let somebody go', () => {
  expect(fieldsOf({})).toEqual([])
})

it.each<[string, Proposal['incidents']]>([
  ['one incident', [one]],
  ['one, named twice', [one, one]],
  ['two by one person', [one, { id: '2', recordedBy: 'a' }]],
  ['one, and what the customer complained about themselves', [one, { id: '2', recordedBy: null }]],
  [
    'two complaints of their own',
    [
      { id: '1', recordedBy: null },
      { id: '2', recordedBy: null },
    ],
  ],
  ['one that is not theirs', [one, proposal.incidents[1], undefined]],
])('nobody is let go by %s', (_, incidents) => {
  expect(fieldsOf({ incidents })).toEqual(['input.incidents'])
})

it('keeping somebody again needs no incident, and everything has a day on which it is looked at again', () => {
  expect(fieldsOf({ to: CustomerStanding.RETAINED, incidents: [] })).toEqual([])
  expect(fieldsOf({ reviewOn: '2026-03-10' })).toEqual(['input.reviewOn'])
})
