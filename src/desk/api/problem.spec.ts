import { describe, expect, it } from '@jest/globals'
import { besides, problemOf } from './problem.js'

const refusal = (code: string, more = {}) => ({
  graphQLErrors: [{ message: 'Say why.', extensions: { code, ...more } }],
})

describe('what went wrong with a request', () => {
  it('is the connection where nothing was answered', () => {
    expect(problemOf({ networkError: new Error('Failed to fetch'), graphQLErrors: [] })).toEqual({
      kind: 'offline',
      fields: {},
    })
  })

  it('is told in the server’s words, by its code', () => {
    expect(problemOf(refusal('CONFLICT'))).toEqual({ kind: 'conflict', message: 'Say why.', fields: {} })
    expect(problemOf(refusal('UNAUTHENTICATED')).kind).toBe('signedOut')
  })

  it('names the fields that are wrong', () => {
    const fields = [{ path: 'input.reason', message: 'Say why.' }]
    expect(problemOf(refusal('BAD_USER_INPUT', { fields })).fields).toEqual({ 'input.reason': 'Say why.' })
  })

  it('is none of anybody’s doing where what was sent before has arrived', () => {
    const sentBefore = { incidentId: 'i-1' }
    const problem = problemOf(refusal('CONFLICT', { sentBefore }))
    expect(problem).toEqual({ kind: 'sentBefore', fields: {}, arrived: 'i-1' })
    expect(besides(problem, ['reason'])).toEqual(problem)
    expect(problemOf(refusal('CONFLICT', { sentBefore: { commendationId: 'c-1' } }))).toEqual({
      kind: 'sentBefore',
      fields: {},
    })
  })

  it('says nothing twice: what a field says itself is left out above', () => {
    const fields = { 'input.reason': 'Say why.', 'input.at': 'It is over.' }
    const problem = { kind: 'input' as const, message: 'Say why. It is over.', fields }
    expect(besides(problem, ['reason'])).toEqual({ kind: 'input', fields: { 'input.at': 'It is over.' } })
    expect(besides(problem, ['reason', 'at'])).toEqual({ kind: 'input', fields: {} })
    expect(besides(problem, [])).toEqual(problem)
    expect(besides({ kind: 'refused', message: 'It isn’t yours.', fields: {} }, ['reason'])).toMatchObject({
      message: 'It isn’t yours.',
    })
    expect(besides(undefined, ['reason'])).toBeUndefined()
  })

  it('repeats nothing of a fault, which says nothing to people', () => {
    expect(problemOf(refusal('INTERNAL_SERVER_ERROR'))).toEqual({ kind: 'fault', fields: {} })
  })
})
