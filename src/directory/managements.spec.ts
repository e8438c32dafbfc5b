import { describe, expect, it } from '@jest/globals'
import { Managements, UNNAMED } from './managements.js'

const directory = [
  { storeId: 'Riverside', employeeId: 'Dana' },
  { storeId: 'Riverside', employeeId: 'the area manager' },
  { storeId: 'Old Market', employeeId: 'the area manager' },
  { storeId: 'Old Market', employeeId: 'Luca' },
  { storeId: 'Harbour Street', employeeId: 'Ines' },
]
const managements = new Managements(directory)
const recorder = (id: string | null, store = 'Riverside', isHr = false) => managements.voiceOf(id, store, isHr, true)
const witness = (id: string, store = 'Riverside') => managements.voiceOf(id, store, false, false)

describe('voices', () => {
  it('of a store’s managers and their managers are one, in all stores that share one', () => {
    expect(new Set([recorder('Dana'), recorder('the area manager'), recorder('Luca', 'Old Market')]).size).toBe(1)
    expect(recorder('Ines', 'Harbour Street')).not.toBe(recorder('Dana'))
  })

  it('of somebody who managed the store when they recorded is its managers’ voice', () =>
    expect(recorder('who has left', 'Riverside')).toBe(recorder('Dana')))

  it('of HR and of colleagues are their own', () => {
    expect(recorder('Mae', 'Riverside', true)).toBe('Mae')
    expect(witness('a colleague')).toBe('a colleague')
    expect(witness('Dana')).toBe(recorder('Dana'))
  })

  it('that a file does not name are one together', () =>
    expect([recorder(null), recorder(null, 'Old Market')]).toEqual([UNNAMED, UNNAMED]))
})

it('of managers are of all of them together', () => {
  expect(managements.peopleOf(recorder('Dana')).sort()).toEqual(['Dana', 'Luca', 'the area manager'])
  expect(managements.peopleOf('Mae')).toEqual([])
})
