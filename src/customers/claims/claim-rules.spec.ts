import { describe, expect, it } from '@jest/globals'
import { ClaimKind } from '../../incidents/incident-words.js'
import { outcomeOf, type Said } from './claim-rules.js'

const said = (side: Said['side'], says: string, kind = ClaimKind.LOGGED, saidBy: string = side): Said => ({
  side,
  says,
  kind,
  saidBy,
})
const claim = (side: Said['side'], says: string, saidBy: string = side) => ({ side, says, saidBy })
const byStore = said('STORE', 'REASONABLE')
const contested = [byStore, said('EMPLOYEE', 'ABUSIVE', ClaimKind.CONTESTED)]

describe('what is said of the customer’s side', () => {
  it('stands, where nobody has said anything', () => {
    for (const side of ['EMPLOYEE', 'STORE', 'HR'] as const)
      expect(outcomeOf([], 'WITHIN', claim(side, 'BEYOND'))).toEqual({ kind: ClaimKind.LOGGED, sets: true })
  })

  it('is changed by whose word it is, and by HR', () => {
    for (const side of ['STORE', 'HR'] as const)
      expect(outcomeOf([byStore], 'REASONABLE', claim(side, 'ABUSIVE'))).toEqual({
        kind: ClaimKind.CHANGED,
        sets: true,
      })
  })

  it('is contested by others: the store never overrules the employee, nor the employee the store', () => {
    const other = { kind: ClaimKind.CONTESTED, sets: false }
    expect(outcomeOf([byStore], 'REASONABLE', claim('EMPLOYEE', 'ABUSIVE'))).toEqual(other)
    expect(outcomeOf([said('EMPLOYEE', 'ABUSIVE')], 'ABUSIVE', claim('STORE', 'REASONABLE'))).toEqual(other)
    expect(outcomeOf([said('HR', 'ABUSIVE')], 'ABUSIVE', claim('STORE', 'REASONABLE'))).toEqual(other)
  })

  it('is settled by HR alone once it is contested, and by nobody in HR who has said something of it', () => {
    expect(outcomeOf(contested, 'REASONABLE', claim('STORE', 'ABUSIVE'))).toHaveProperty('refused')
    expect(outcomeOf(contested, 'REASONABLE', claim('HR', 'ABUSIVE'))).toEqual({ kind: ClaimKind.CHANGED, sets: true })
    expect(outcomeOf(contested, 'REASONABLE', claim('HR', 'REASONABLE'))).toEqual({
      kind: ClaimKind.UPHELD,
      sets: true,
    })
    const byHr = [said('HR', 'REASONABLE', ClaimKind.LOGGED, 'me'), contested[1]!]
    expect(outcomeOf(byHr, 'REASONABLE', claim('HR', 'REASONABLE', 'me'))).toHaveProperty('refused')
  })

  it('stays as HR has settled it, for the store; the employee can contest it again', () => {
    const settled = [...contested, said('HR', 'REASONABLE', ClaimKind.UPHELD)]
    expect(outcomeOf(settled, 'REASONABLE', claim('STORE', 'ABUSIVE'))).toHaveProperty('refused')
    expect(outcomeOf(settled, 'REASONABLE', claim('EMPLOYEE', 'ABUSIVE'))).toEqual({
      kind: ClaimKind.CONTESTED,
      sets: false,
    })
  })

  it('is not said twice', () => {
    expect(outcomeOf([byStore], 'REASONABLE', claim('STORE', 'REASONABLE'))).toHaveProperty('refused')
  })
})
