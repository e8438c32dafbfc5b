import { describe, expect, it } from '@jest/globals'
import { Role } from '../directory/role.js'
import { Cause } from './incident-words.js'
import { logProblems, type ToLog } from './log-incident-rules.js'
import { Language } from '../language/language.js'
import { say } from '../language/say.js'

const NOW = Date.parse('2026-03-10T12:00:00.000Z')
/** A service account is nobody: it hands in what customers say. */
const PEOPLE = Object.values(Role).filter((role) => role !== Role.SERVICE)
const problemsOf = (different: Partial<ToLog> = {}) =>
  logProblems(
    {
      role: Role.STORE_MANAGER,
      occurredAt: '2026-03-10T11:00:00.000Z',
      cause: Cause.UNKNOWN,
      employee: 'IN_REACH',
      storeInReach: true,
      toHrAlone: false,
      saidMore: false,
      ...different,
    },
    NOW,
  ).map(({ path }) => path)

describe('an incident can be logged', () => {
  it.each(Object.values(Cause))('by a manager about somebody of their store, with the cause %s', (cause) => {
    expect(problemsOf({ cause })).toEqual([])
  })

  it('about nobody in particular, by a manager or HR', () => {
    for (const role of [Role.STORE_MANAGER, Role.HR])
      for (const cause of Object.values(Cause).filter((other) => other !== Cause.EMPLOYEE))
        expect(problemsOf({ role, cause, employee: 'NOBODY' })).toEqual([])
  })

  it('by everybody about themselves, whose it was being unknown', () => {
    for (const role of PEOPLE) expect(problemsOf({ role, employee: 'THEMSELVES' })).toEqual([])
  })
})

describe('it cannot be logged', () => {
  it('in a store out of reach, and then nothing is said about the employee', () => {
    expect(problemsOf({ storeInReach: false })).toEqual(['input.store'])
    expect(problemsOf({ storeInReach: false, employee: 'OUT_OF_REACH' })).toEqual(['input.store'])
  })

  it('about somebody out of reach', () => expect(problemsOf({ employee: 'OUT_OF_REACH' })).toEqual(['input.employee']))

  it('by an employee about nobody', () => {
    expect(problemsOf({ role: Role.EMPLOYEE, employee: 'NOBODY' })).toEqual(['input.employee'])
  })

  it('by a service account about somebody, as anybody’s, or with more than a customer can know', () => {
    const service = { role: Role.SERVICE, employee: 'NOBODY' } as const
    expect(problemsOf(service)).toEqual([])
    expect(problemsOf({ ...service, employee: 'IN_REACH' })).toEqual(['input.employee'])
    expect(problemsOf({ ...service, cause: Cause.PROCESS })).toEqual(['input.cause'])
    expect(problemsOf({ ...service, saidMore: true })).toEqual(['input.summary'])
  })

  it('as somebody’s, without saying whose', () => {
    expect(problemsOf({ cause: Cause.EMPLOYEE, employee: 'NOBODY' })).toEqual(['input.employee'])
  })

  it.each(Object.values(Cause).filter((cause) => cause !== Cause.UNKNOWN))(
    'about oneself with the cause %s, for or against one, by nobody',
    (cause) => {
      for (const role of PEOPLE) expect(problemsOf({ role, cause, employee: 'THEMSELVES' })).toEqual(['input.cause'])
    },
  )

  it.each([
    ['five minutes ahead, as clocks may go', '2026-03-10T12:05:00.000Z', []],
    ['later than that', '2026-03-10T12:05:00.001Z', ['input.occurredAt']],
    ['nine years ago', '2017-03-10T12:00:00.000Z', []],
    ['eleven years ago', '2015-03-10T12:00:00.000Z', ['input.occurredAt']],
  ])('unless it happened in time: %s (%s)', (_, occurredAt, problems) => {
    expect(problemsOf({ occurredAt })).toEqual(problems)
  })

  it('and all that is wrong is said at once, in sentences that say what to do', () => {
    const problems = logProblems(
      {
        role: Role.EMPLOYEE,
        occurredAt: '2026-04-10T11:00:00.000Z',
        cause: Cause.EMPLOYEE,
        employee: 'THEMSELVES',
        storeInReach: false,
        toHrAlone: false,
        saidMore: false,
      },
      NOW,
    )
    expect(problems.map(({ path }) => path)).toEqual(['input.store', 'input.occurredAt', 'input.cause'])
    for (const { message } of problems) expect(say(message, Language.EN)).toMatch(/^[A-Z].*\.$/)
  })
})
