import { describe, expect, it } from '@jest/globals'
import { ResponseKind as Kind, familyOf, isFormal } from '../incidents/response-kinds.js'
import { ResponseAction as Action, stateAfter, TRANSITIONS, whyNot } from './response-states.js'
import { ResponseStatus as Status } from './response-words.js'
import { Language } from '../language/language.js'
import { say } from '../language/say.js'

const KINDS = Object.values(Kind)

describe('the table of transitions', () => {
  it('puts discipline into force by HR’s approval, or by an appeal that is rejected, and by nothing else', () => {
    const ways = Object.entries(TRANSITIONS.FORMAL).flatMap(([from, actions]) =>
      Object.entries(actions).flatMap(([action, to]) => (to === Status.ACTIVE ? [`${from} ${action}`] : [])),
    )
    expect(ways.sort()).toEqual(['AWAITING_HR APPROVE', 'UNDER_APPEAL REJECT'])
  })

  it('lets nothing come back that was declined, withdrawn, spent or overturned', () => {
    const over: Status[] = [Status.DECLINED, Status.WITHDRAWN, Status.EXPIRED, Status.OVERTURNED]
    for (const kind of KINDS)
      for (const status of over)
        for (const action of Object.values(Action)) expect(over).toContain(stateAfter(kind, status, action) ?? status)
  })

  it('lets only discipline be suspended by an appeal', () => {
    for (const kind of KINDS)
      for (const status of Object.values(Status)) {
        const after = stateAfter(kind, status, Action.APPEAL)
        if (after) expect(after).toBe(isFormal(kind) ? Status.UNDER_APPEAL : status)
      }
  })

  it('lets every appeal be decided, whatever is done meanwhile', () => {
    for (const kind of KINDS) {
      const open = new Set(Object.values(Status).flatMap((status) => stateAfter(kind, status, Action.APPEAL) ?? []))
      // A set that grows is walked to its end.
      for (const status of open) {
        expect(stateAfter(kind, status, Action.UPHOLD)).toBe(Status.OVERTURNED)
        expect(stateAfter(kind, status, Action.REJECT)).toBeDefined()
        for (const action of Object.values(Action))
          // Overturning it decides the appeal, too.
          if (action !== Action.UPHOLD && action !== Action.REJECT && action !== Action.OVERTURN) {
            const after = stateAfter(kind, status, action)
            if (after) open.add(after)
          }
      }
    }
  })

  it('lets the employee answer whatever informal was done, going on or done', () => {
    for (const kind of KINDS.filter((one) => !isFormal(one)))
      for (const status of [Status.ACTIVE, Status.COMPLETED])
        if (TRANSITIONS[familyOf(kind)][status]) expect(stateAfter(kind, status, Action.REFLECT)).toBe(status)
  })

  it('has a family for every kind', () => {
    for (const kind of KINDS) expect(TRANSITIONS[familyOf(kind)]).toBeDefined()
  })
})

describe('what cannot be done', () => {
  it('says what can', () => {
    expect(say(whyNot(Kind.WRITTEN_WARNING, Status.ACTIVE, Action.APPROVE), Language.EN)).toBe(
      'This written warning is in force, so it cannot be approved. What can happen now: the employee appeals it or HR finds that it was not theirs.',
    )
    expect(say(whyNot(Kind.FINAL_WARNING, Status.DECLINED, Action.APPEAL), Language.EN)).toBe(
      'This final warning is declined, so it cannot be appealed. Nothing more can be done with it.',
    )
  })
})
