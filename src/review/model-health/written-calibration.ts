import { hiddenInWords } from '../asking/hidden-words.js'
import { FIRST_DAYS, FOLLOWED_DAYS } from '../following/follow-up.js'
import { calibrationPicture } from '../../charts/calibration-picture.js'
import type { CalibrationBand } from './model-health.type.js'
import { counted, listed } from '../../language/wording.js'
import { column, hundredths, type WrittenPart } from './written-part.js'

/** Whether what is expected comes about. */
export function calibrationPart(title: string, bands: readonly CalibrationBand[], limit: number): WrittenPart {
  const shown = bands.filter(isTold)
  const long = shown.filter(({ days }) => days === FOLLOWED_DAYS)
  const told = [FIRST_DAYS, FOLLOWED_DAYS].flatMap((days) => {
    const those = shown.filter((band) => band.days === days)
    const sum = (of: (band: (typeof those)[0]) => number) => those.reduce((all, band) => all + of(band), 0)
    if (those.length === 0) return []
    return `In the ${days} days after something had been put down to somebody: ${sum((band) => band.observed)} days on which it happened again, where the model expected ${sum((band) => band.expected).toFixed(0)}.`
  })
  const off = long.filter(({ ratioRange: [low, high] }) => low > 1 || high < 1)
  const verdict =
    off.length > 0
      ? `In ${off.length} of ${long.length} bands there were more or fewer than expected, by more than chance: ${off.map(({ band, ratio }) => `band ${band} (${ratio.toFixed(2)} times)`).join(', ')}.`
      : 'In each band there were as many as expected, give or take chance.'
  const outside = long.filter(({ observed, usual: [low, high] }) => observed < low || observed > high)
  const dots =
    outside.length > 0
      ? `${counted(outside.length, 'dot lies', 'dots lie')} outside of the bar (band ${listed(outside.map(({ band }) => String(band)))}); of as many as there are here, ${(long.length / 20).toFixed(1)} would by chance.`
      : 'Each dot lies within its bar.'
  const words = [
    ...(long.length > 0 ? [...told, verdict, dots] : ['Nobody was followed in this time.']),
    ...hiddenInWords((bands.length - shown.length) / 2, limit),
  ]
  return {
    inWords: words,
    matters: long.length > 0 ? [verdict] : undefined,
    quiet: off.length === 0 && outside.length === 0,
    howCounted: [
      `Every own incident of this time, one at a time for each person: days with own incidents on recorded shifts in the ${FIRST_DAYS} and ${FOLLOWED_DAYS} days from the day after, to today at most, against what the model believed at the end of that day, on the shifts then worked. Whether a lasting factor truly was 2 nobody ever knows; this can be known.`,
      'Bands: follow-ups sorted by what was expected in them, in up to ten parts of equal size. What managers did meanwhile is in what was observed.',
      'The range holds the count with 95% if the model is right; the ratio is gamma-Poisson, drawn to 1 by what all bands together tell.',
    ],
    columns: [
      column('days'),
      column('band'),
      column('followed'),
      column('expected'),
      column('usual_low', 'usual from'),
      column('usual_high', 'to'),
      column('observed'),
      column('ratio', 'times the expected'),
      column('ratio_low', 'from'),
      column('ratio_high', 'to'),
    ],
    rows: bands.map(({ days, band, followed, expected, usual, observed, ratio, ratioRange }) => [
      days, band, followed, hundredths(expected), usual?.[0] ?? null, usual?.[1] ?? null, observed, hundredths(ratio),
      hundredths(ratioRange?.[0] ?? null), hundredths(ratioRange?.[1] ?? null),
    ]), // prettier-ignore
    pictures: [
      calibrationPicture({
        title,
        legend: `Each dot: people of whom about as much was expected. Across, what the model expected in ${FOLLOWED_DAYS} days for each; up, what there was. On the dashed line both are the same; the bar is where the dot lies with 95% if the model is right. Filled: it does not.`,
        points: long.map(({ expected, observed, usual, followed }) => ({
          expected: expected / followed,
          observed: observed / followed,
          usual: [usual[0] / followed, usual[1] / followed],
        })),
        words: words.join(' '),
      }),
    ],
  }
}

type Told<T> = { [Key in keyof T]: NonNullable<T[Key]> }
const isTold = (band: CalibrationBand): band is Told<CalibrationBand> => band.observed !== null
