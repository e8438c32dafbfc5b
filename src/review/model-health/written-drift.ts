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
): WrittenPart {
  const hidden = drift.filter(({ observed }) => observed === null).length
  const outside = drift.filter(({ observed, usual }) => usual && (observed! < usual[0] || observed! > usual[1]))
  const words = [
    alarm.why,
    ...(alarm.whatToDo ? [alarm.whatToDo] : []),
    ...(outside.length > 0
      ? [`Outside of the usual range, which one month in twenty is by chance: ${outside.map(({ month }) => month).join(', ')}.`] // prettier-ignore
      : []),
    ...hiddenInWords(hidden, limit),
  ]
  return {
    inWords: words,
    matters: [alarm.why, ...(alarm.whatToDo ? [alarm.whatToDo] : [])],
    alarm: alarm.raised,
    quiet: !alarm.raised && outside.length === 0,
    howCounted: [
      'Each month’s days with own incidents on recorded shifts in the whole organisation, against what the baseline in force when the month began expects of what was worked: stores (each as it was on the whole), positions, conditions and customers, at the mean lasting factor, bad days and wrong causes included. The month that has not ended counts to today.',
      'The alarm weighs all months of this time together, by how much likelier they are if there are 0.5 to 2 times as many as expected from some month on (Shiryaev-Roberts with a negative binomial that allows for a tenth beyond chance). If the model fits, it is false once in twenty years on average at most. With 40 a month it notices half as many again within three months or so.',
    ],
    columns: [column('month'), column('observed'), column('expected'), column('usual_low', 'usual from'), column('usual_high', 'to')], // prettier-ignore
    rows: drift.map(({ month, observed, expected, usual }) => [
      month,
      observed,
      hundredths(expected),
      hundredths(usual?.[0] ?? null),
      hundredths(usual?.[1] ?? null),
    ]),
    pictures: [
      monthsPicture({
        title,
        legend:
          'Line: days on which something went wrong that was put down to somebody, each month. Shaded: where they lie with 95% if the baseline in force fits.',
        months: drift.map(({ month }) => month),
        was: drift.map(({ observed }) => observed),
        expected: drift.map(({ usual }) => (usual ? { low: usual[0], high: usual[1] } : { low: null, high: null })),
        words: `${words.join(' ')} ${drift.flatMap(({ month, observed, expected }) => (observed === null ? [] : [`${month}: ${observed}, expected ${expected!.toFixed(0)}.`])).join(' ')}`,
      }),
    ],
  }
}
