import { describe, expect, it } from '@jest/globals'
import { parse } from 'graphql'
import { KeptDocuments } from './kept-documents.js'

const document = (name: string) => parse(`query ${name} { viewer { role } }`)

describe('documents that are kept', () => {
  it('are there again until others have taken their place, those first that were not asked for longest', async () => {
    const length = document('A0').loc!.end + 1
    const kept = new KeptDocuments(3 * length)
    for (const name of ['A0', 'A1', 'A2']) await kept.set(name, document(name))
    expect(await kept.get('A0')).toBeDefined()
    await kept.set('A3', document('A3'))
    const there = await Promise.all(['A0', 'A1', 'A2', 'A3'].map(async (name) => (await kept.get(name)) !== undefined))
    expect(there).toEqual([true, false, true, true])
  })

  it('are found by their text as long as they are kept', async () => {
    const text = 'query A0 { viewer { role } }'
    const kept = new KeptDocuments(3 * text.length)
    const kept0 = document('A0')
    await kept.set('A0', kept0)
    expect([kept.withText(text), kept.withText(`${text} `)]).toEqual([kept0, undefined])
    for (const name of ['A1', 'A2', 'A3']) await kept.set(name, document(name))
    expect(kept.withText(text)).toBeUndefined()
  })

  it('take no more room however many are sent, and none is taken by one that is too long', async () => {
    const kept = new KeptDocuments(1_000)
    await kept.set('short', document('Short'))
    await kept.set('long', parse(`{ viewer { ${'role '.repeat(500)} } }`))
    expect([await kept.get('short'), await kept.get('long')]).toEqual([expect.anything(), undefined])
    let there = 0
    for (let n = 0; n < 500; n++) await kept.set(`${n}`, document(`N${n}`))
    for (let n = 0; n < 500; n++) if (await kept.get(`${n}`)) there++
    expect(there).toBeGreaterThan(10)
    expect(there).toBeLessThan(40)
  })
})
