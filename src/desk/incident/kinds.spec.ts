import { describe, expect, it } from '@jest/globals'
import { FORMAL, KIND, offered } from './kinds.js'

describe('the answers that are offered', () => {
  it('begin with what is suggested, the kindest first', () => {
    const { first, others } = offered(['TEACHABLE_MOMENT', 'NO_ACTION', 'SUPPORT'], true)
    expect(first).toEqual(['SUPPORT', 'TEACHABLE_MOMENT', 'NO_ACTION'])
    expect([...first, ...others].sort()).toEqual([...KIND].sort())
  })

  it('are all there where nothing is suggested', () => expect(offered([], true)).toEqual({ first: KIND, others: [] }))

  it('are about what can be mended where nobody is named', () =>
    expect(offered([], false).first).toEqual(['PROCESS_FIX', 'NO_ACTION']))

  it('never have something formal among them', () =>
    expect(offered(FORMAL, true).first.filter((kind) => FORMAL.includes(kind))).toEqual([]))
})
