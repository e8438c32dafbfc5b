import { intervalPicture } from '../../charts/interval-picture.js'
import type { Moved } from './drift.js'
import { column, hundredths, type WrittenPart } from './written-part.js'
import { plainWords } from '../../language/wording.js'

/** What moved in the model. */
export function multipliersPart(title: string, multipliers: readonly Moved[], limit: number): WrittenPart {
  const moved = multipliers.filter((one) => one.moved)
  const told = ({ what, name, before, after }: Moved) =>
    `${what === 'POSITION' ? 'the position' : 'the condition'} ${plainWords(name)} from ${before.toFixed(2)} to ${after.toFixed(2)}`
  const words =
    multipliers.length === 0
      ? ['There were no two baselines to compare in this time.']
      : moved.length > 0
        ? [`Moved by more than the ranges allow: ${moved.map(told).join(', ')}.`]
        : ['No position and no condition moved by more than the ranges allow.']
  return {
    inWords: words,
    quiet: moved.length === 0,
    howCounted: [
      `How many times as often breakdowns come in a position or under a condition, for anyone: by the baseline in force on the first day, and on the last. Moved: the two ranges, of 90% each, have nothing in common. Positions in which fewer than ${limit} people worked are left out.`,
    ],
    columns: [
      column('what'),
      column('name'),
      column('before'),
      column('before_low', 'from'),
      column('before_high', 'to'),
      column('after'),
      column('after_low', 'from'),
      column('after_high', 'to'),
      column('moved'),
    ],
    rows: multipliers.map((one) => [
      one.what, one.name, hundredths(one.before), ...one.beforeRange.map(hundredths), hundredths(one.after),
      ...one.afterRange.map(hundredths), one.moved ? 'yes' : 'no',
    ]), // prettier-ignore
    pictures: [
      intervalPicture({
        title,
        legend: 'How many times as often breakdowns come, for anyone, with the range of 90%: at the end of this time, and in brackets at its beginning. A filled diamond: moved.', // prettier-ignore
        usual: [0.9, 1.1],
        rows: multipliers.map(({ name, before, after, afterRange, ...one }) => ({
          label: `${plainWords(name)} (${before.toFixed(2)})`,
          estimate: after,
          low: afterRange[0],
          high: afterRange[1],
          marked: one.moved,
        })),
        middle: 'times as often as in an ordinary position without conditions',
        words: `${words.join(' ')} ${multipliers.map((one) => `${told(one)}.`).join(' ')}`,
      }),
    ],
  }
}
