import { describe, expect, it } from '@jest/globals'
import { unstorable } from './unstorable.js'

const paths = (value: unknown, path = 'input') => unstorable(value, path).map((problem) => problem.path)

describe('what no database can store', () => {
  it('is found wherever it stands', () => {
    expect(paths('a\0b', 'code')).toEqual(['code'])
    expect(paths({ words: 'fine', of: [{ name: '\0' }, { name: 'x' }], by: '\0', at: null, n: 1 }).sort()).toEqual(['input.by', 'input.of.0.name']) // prettier-ignore
    expect(paths({ words: '\0' }, '')).toEqual(['words'])
    expect(paths({ words: 'fine' })).toEqual([])
  })

  it('however deep that is', () => {
    let deep: unknown = 'x\0'
    for (let n = 0; n < 500_000; n++) deep = [deep]
    expect(unstorable(deep, '')).toHaveLength(1)
  })
})
