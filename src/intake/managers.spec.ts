import { describe, expect, it } from '@jest/globals'
import { Role } from '../directory/role.js'
import type { EmployeeRow } from './employee-row.js'
import { managersOfStores, managersWithoutRow } from './managers.js'

const person = (number: string, store: string | null, manager: string | null): [string, EmployeeRow] => [
  number,
  { number, store, manager, name: null, position: null, hiredOn: null, role: Role.EMPLOYEE },
]

describe('who manages a store', () => {
  it('are the managers of its people, and theirs, up to the top', () => {
    const people = new Map([
      person('E1', 'S1', 'M1'),
      person('E2', 'S2', 'M2'),
      person('M1', 'S1', 'R1'),
      person('R1', null, 'D1'),
    ])
    expect(managersOfStores(people)).toEqual(
      new Map([
        ['S1', new Set(['M1', 'R1', 'D1'])],
        ['S2', new Set(['M2'])],
      ]),
    )
    expect(managersWithoutRow(people)).toEqual(new Set(['M2', 'D1']))
  })
  it('is nobody where nobody is named', () => {
    expect(managersOfStores(new Map([person('E1', 'S1', null)]))).toEqual(new Map([['S1', new Set()]]))
  })
  it('does not take for ever where the managers go round in a circle', () => {
    const people = new Map([person('A', 'S1', 'B'), person('B', null, 'C'), person('C', null, 'B')])
    expect(managersOfStores(people)).toEqual(new Map([['S1', new Set(['B', 'C'])]]))
  })
})
