import { describe, expect, it } from '@jest/globals'
import { problemOf } from './problem.js'

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

  it('repeats nothing of a fault, which says nothing to people', () => {
    expect(problemOf(refusal('INTERNAL_SERVER_ERROR'))).toEqual({ kind: 'fault', fields: {} })
  })
})
