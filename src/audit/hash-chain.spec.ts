import { describe, expect, it } from '@jest/globals'
import { digestOf, hashOf, ORGANISATION, type Sealed, START } from './hash-chain.js'

const entry: Sealed = {
  id: '01a2017d-9df4-7036-8c17-4cc8e86a7ec9',
  chain: ORGANISATION,
  number: 1,
  at: '2026-11-22T09:30:00.000Z',
  actorId: null,
  own: false,
  action: 'incident.logged',
  subjectId: '01a2017d-9dfc-7456-94f3-e88d75585a35',
  digest: START,
  previous: START,
  lasting: null,
}
const values = { employeeId: entry.id, before: null, after: '{"text":"Nobody came."}' }

describe('the hash of an entry', () => {
  it('is the same for the same entry, today and in years: entries once written must verify', () => {
    expect(hashOf(entry)).toBe(hashOf({ ...entry }))
    expect(hashOf(entry)).toBe('3b8ef8483d223c3d9bbcdab7a18a1e8d1ebf3b2932d32f4a6c566f1885fd9508')
  })

  it('differs with every part of it', () => {
    const parts: Partial<Sealed>[] = [
      { id: entry.subjectId },
      { chain: entry.id },
      { number: 2 },
      { at: '2026-11-22T09:30:00.001Z' },
      { actorId: entry.id },
      { own: true },
      { action: 'incident.withdrawn' },
      { subjectId: entry.id },
      { digest: 'f'.repeat(64) },
      { previous: 'f'.repeat(64) },
      { lasting: '{}' },
    ]
    expect(parts.flatMap(Object.keys).sort()).toEqual(Object.keys(entry).sort())
    expect(new Set([entry, ...parts.map((part) => ({ ...entry, ...part }))].map(hashOf)).size).toBe(parts.length + 1)
  })
})

describe('the digest of what stands beside it', () => {
  it('differs with every value and with the salt, so that nobody finds a value by trying', () => {
    const digests = [
      digestOf('00', values),
      digestOf('01', values),
      digestOf('00', { ...values, employeeId: null }),
      digestOf('00', { ...values, before: '{}' }),
      digestOf('00', { ...values, after: null }),
      digestOf('00', { ...values, before: values.after, after: null }),
    ]
    expect(new Set(digests).size).toBe(digests.length)
    expect(digestOf('00', values)).toBe('120f98dc545882eb2df9a6204a3ebd4a5b8d3b34d0aaa3b66910866edeb57e14')
  })
})
