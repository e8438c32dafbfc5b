import { monthInWords } from '../../language/days.js'
import { placed } from '../../language/figures.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { hiddenInWords } from '../asking/hidden-words.js'
import { monthsPicture } from '../../charts/months-picture.js'
import type { AlarmInWords } from './alarm-words.js'
import type { DriftMonth } from './model-health.type.js'
import { column, hundredths, type WrittenPart } from './written-part.js'

/** Whether the model still fits, month by month. */
export function driftPart(
  title: string,
  alarm: AlarmInWords,
  drift: readonly DriftMonth[],
  limit: number,
  language: Language,
): WrittenPart {
  const said = speaking(language)
  const hidden = drift.filter(({ observed }) => observed === null).length
  const outside = drift.filter(({ observed, usual }) => usual && (observed! < usual[0] || observed! > usual[1]))
  const words = [
    alarm.why,
    ...(alarm.whatToDo ? [alarm.whatToDo] : []),
    ...(outside.length > 0
      ? [said('modelHealth.outside', { months: { each: outside.map(({ month }) => monthInWords(month, language)) } })]
      : []),
    ...hiddenInWords(hidden, limit, language),
  ]
  const ofMonths = drift.flatMap(({ month, observed, expected }) =>
    observed === null ? [] : [said('modelHealth.ofMonth', { month, observed, expected: placed(expected!, 0) })],
  )
  return {
    inWords: words,
    matters: [alarm.why, ...(alarm.whatToDo ? [alarm.whatToDo] : [])],
    alarm: alarm.raised,
    quiet: !alarm.raised && outside.length === 0,
    howCounted: [said('modelHealth.driftCounted'), said('modelHealth.alarmWeighs')],
    columns: [
      column('month', said('modelHealth.month')),
      column('observed', said('modelHealth.observed')),
      column('expected', said('modelHealth.expected')),
      column('usual_low', said('reviewTold.usualFrom')),
      column('usual_high', said('reviewTold.to')),
    ],
    rows: drift.map(({ month, observed, expected, usual }) => [
      month,
      observed,
      hundredths(expected),
      hundredths(usual?.[0] ?? null),
      hundredths(usual?.[1] ?? null),
    ]),
    pictures: drift.some(({ observed }) => observed !== null)
      ? [
          monthsPicture({
            title,
            legend: said('modelHealth.driftLegend'),
            months: drift.map(({ month }) => month),
            was: drift.map(({ observed }) => observed),
            expected: drift.map(({ usual }) => (usual ? { low: usual[0], high: usual[1] } : { low: null, high: null })),
            words: `${words.join(' ')} ${ofMonths.join(' ')}`,
          }),
        ]
      : [],
  }
}
