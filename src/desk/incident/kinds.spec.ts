import { describe, expect, it } from '@jest/globals'
import { KIND, offered } from './kinds.js'

describe('the answers that are offered', () => {
  it('begin with what is suggested, the kindest first', () => {
    const { first, others } = offered(['TEACHABLE_MOMENT', 'NO_ACTION', 'SUPPORT'], KIND)
    expect(first).toEqual(['SUPPORT', 'TEACHABLE_MOMENT', 'NO_ACTION'])
    expect([...first, ...others].sort()).toEqual([...KIND].sort())
  })

  it('are all there where nothing is suggested, sending somebody home behind the rest', () => {
    const { first, others } = offered([], KIND)
    expect([...first, ...others]).toEqual(KIND)
    expect(others).toEqual(['STAND_DOWN'])
  })

  it('are those that the API says are possible now', () =>
    expect(offered(['SUPPORT'], ['PROCESS_FIX', 'NO_ACTION'])).toEqual({
      first: ['PROCESS_FIX', 'NO_ACTION'],
      others: [],
    }))

  it('never have something formal among them', () =>
    expect(offered(['WRITTEN_WARNING'], ['WRITTEN_WARNING', 'SUPPORT'])).toEqual({ first: ['SUPPORT'], others: [] }))
})
