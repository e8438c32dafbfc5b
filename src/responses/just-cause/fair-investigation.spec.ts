import { expect, it } from '@jest/globals'
import { inEnglish } from '../../../test/world/in-english.js'
import { type Different, soundCase } from '../../../test/world/sound-case.js'
import { Cause } from '../../incidents/incident-words.js'
import { type Case, TestOutcome } from './case.js'
import { fairInvestigation } from './fair-investigation.js'

const told = (at: Case) => inEnglish(fairInvestigation(at))

const hr = { id: 'HR', managesTheStore: false }

it.each<[string, Different, RegExp]>([
  ['who asks is the employee', { asker: { id: 'Tom', managesTheStore: false } }, /about themselves/],
  ['who asks is named in it', { incident: { named: ['a witness', 'the manager'] } }, /is named in the incident/],
  [
    'who asks manages the store, and it was the management’s',
    { incident: { cause: Cause.MANAGEMENT } },
    /recorded cause is the management/,
  ],
  ['who approves is the employee', { approver: { id: 'Tom', managesTheStore: false } }, /Who approves is a party/],
  ['who approves is named in it', { approver: hr, incident: { named: ['HR'] } }, /Who approves is a party/],
  [
    'who approves manages the store, and it was the management’s',
    { asker: hr, approver: { id: 'another', managesTheStore: true }, incident: { cause: Cause.MANAGEMENT } },
    /Who approves is a party/,
  ],
])('FAIR_INVESTIGATION is not met where %s', (_, different, because) => {
  const result = told(soundCase(different))
  expect(result.outcome).toBe(TestOutcome.NOT_MET)
  expect(result.because).toMatch(because)
})

it('FAIR_INVESTIGATION is not met where who asks logged it after the employee spoke up, and only HR reads that this is why', () => {
  expect(told(soundCase({ incident: { hrFirst: true, retaliationRisk: true } }))).toEqual({
    outcome: TestOutcome.NOT_MET,
    because: 'Somebody else has to look into this incident.',
    becauseForHr: expect.stringContaining('180 days'),
  })
})

it.each<[string, Different]>([
  ['logged it', {}],
  ['said later that it was theirs', { incident: { reporterId: 'another', madeTheirsBy: ['the manager'] } }],
  ['said whom the complaint concerned', { incident: { reporterId: null, attributedBy: 'the manager' } }],
])('FAIR_INVESTIGATION says the same of what was drawn, where who asks %s', (_, { incident }) => {
  const of = (retaliationRisk: boolean) =>
    told(soundCase({ incident: { ...incident, hrFirst: true, retaliationRisk } }))
  const [drawn, risky] = [of(false), of(true)]
  expect({ ...drawn, becauseForHr: '' }).toEqual({ ...risky, becauseForHr: '' })
  expect(drawn.becauseForHr).toContain('HR looks at this incident first')
})

it.each<[string, Different]>([
  ['the manager asks, who logged it', {}],
  ['others are named', { incident: { named: ['a witness', 'HR'] } }],
  ['it was the management’s, and HR asks', { asker: hr, incident: { cause: Cause.MANAGEMENT } }],
  [
    'somebody else asks about what was logged after the employee spoke up',
    { asker: hr, incident: { hrFirst: true, retaliationRisk: true } },
  ],
  ['somebody else asks about what was drawn', { asker: hr, incident: { hrFirst: true } }],
  ['HR approves what the manager asks for', { approver: hr }],
])('FAIR_INVESTIGATION is met where %s', (_, different) => {
  expect(told(soundCase(different)).outcome).toBe(TestOutcome.MET)
})

it.each(Object.values(Cause).filter((cause) => cause !== Cause.MANAGEMENT))(
  'FAIR_INVESTIGATION does not mind a manager of the store where the cause is %s',
  (cause) => expect(told(soundCase({ incident: { cause } })).outcome).toBe(TestOutcome.MET),
)
