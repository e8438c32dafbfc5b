import { expect, it } from '@jest/globals'
import { Language } from '../language/language.js'
import { say } from '../language/say.js'
import type { ExportedPart } from './person-export.js'
import { byMonth, summaryOf } from './export-summary.js'

const part = (name: ExportedPart['name'], ...rows: Record<string, unknown>[]) => ({ name, title: '', table: '', rows })

it('says first what there is, in sentences, and what there isn’t', () => {
  const said = summaryOf([
    part('incidents', { occurred_at: '2026-03-02T10:00:00.000Z' }, { occurred_at: '2026-01-05T10:00:00.000Z' }),
    part('responses', { kind: 'TEACHABLE_MOMENT' }, { kind: 'SUPPORT' }, { kind: 'TEACHABLE_MOMENT' }),
    part('statements', {}),
    part('shifts', { date: '2026-01-05' }),
    part('reads', { times: 3 }, { times: 2 }),
  ])
  expect(said.map((one) => say(one, Language.EN))).toEqual([
    '2 incidents name them, from 5 January 2026 to 2 March 2026.',
    'What was done about them: 2 × teachable moment and 1 × support.',
    'They told their side 1 time, appealed 0 times, and were heard 0 times.',
    'What went well was written down 0 times.',
    '1 shift stands on their roster, on 5 January 2026.',
    'Their record was looked at 5 times.',
    'In all that is 9 rows in 5 parts; all of them follow.',
  ])
  expect(said.map((one) => say(one, Language.NL)).slice(0, 3)).toEqual([
    '2 voorvallen noemen deze persoon, van 5 januari 2026 tot en met 2 maart 2026.',
    'Wat eraan gedaan is: 2 × leermoment en 1 × ondersteuning.',
    'Deze persoon vertelde 1 keer zelf hoe het ging, maakte 0 keer bezwaar en werd 0 keer gehoord.',
  ])
})

it('puts shifts together by month, the latest first, with what they come to', () => {
  const rows = [
    { date: '2026-01-05', interactions: 40 },
    { date: '2026-02-01', interactions: null },
    { date: '2026-01-06', interactions: 41 },
  ]
  expect(byMonth(rows).map(({ inShort }) => say(inShort, Language.EN))).toEqual([
    'February 2026: 1 shift, 0 customers',
    'January 2026: 2 shifts, 81 customers',
  ])
})
