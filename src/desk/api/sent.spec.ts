import { describe, expect, it } from '@jest/globals'
import { asSent, sentBefore, toSend } from './sent.js'

describe('what was sent and not answered', () => {
  const draft = { key: 'k', summary: 'A customer waited.' }
  const kept = { ...draft, sent: asSent(draft, { context: [] }) }

  it('is sent again as it was, though more is known by now', () => {
    expect(toSend(kept, { context: ['UNDERSTAFFED'] })).toEqual({ context: [] })
    const { key, summary, sent } = kept
    expect(sentBefore({ sent, summary, key } as typeof kept)).toEqual({ context: [] })
  })

  it('is another once anything of it was changed', () => {
    const changed = { ...kept, summary: 'A customer waited for an hour.' }
    expect(toSend(changed, { context: ['UNDERSTAFFED'] })).toEqual({ context: ['UNDERSTAFFED'] })
    expect(sentBefore({ ...kept, key: 'another' })).toBeUndefined()
  })

  it('is nothing where nothing was sent', () => {
    expect(sentBefore(draft)).toBeUndefined()
    expect(sentBefore({ ...draft, sent: '' })).toBeUndefined()
  })
})
