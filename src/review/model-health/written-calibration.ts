import { placed } from '../../language/figures.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { hiddenInWords } from '../asking/hidden-words.js'
import { FIRST_DAYS, FOLLOWED_DAYS } from '../following/follow-up.js'
import { MOST_FOLLOWED } from '../following/one-at-a-time.js'
import { calibrationPicture } from '../../charts/calibration-picture.js'
import type { CalibrationBand } from './model-health.type.js'
import { column, hundredths, type WrittenPart } from './written-part.js'

/** Whether what is expected comes about. */
export function calibrationPart(
  title: string,
  bands: readonly CalibrationBand[],
  limit: number,
  language: Language,
): WrittenPart {
  const said = speaking(language)
  const shown = bands.filter(isTold)
  const long = shown.filter(({ days }) => days === FOLLOWED_DAYS)
  const told = [FIRST_DAYS, FOLLOWED_DAYS].flatMap((days) => {
    const those = shown.filter((band) => band.days === days)
    const sum = (of: (band: (typeof those)[0]) => number) => those.reduce((all, band) => all + of(band), 0)
    if (those.length === 0) return []
    const [observed, expected] = [sum((band) => band.observed), sum((band) => band.expected)]
    return said('modelHealth.again', { days, observed, expected: placed(expected, 0) })
  })
  const off = long.filter(({ ratioRange: [low, high] }) => low > 1 || high < 1)
  const verdict =
    off.length > 0
      ? said('modelHealth.bandsOff', {
          off: off.length,
          all: long.length,
          bands: off
            .map(({ band, ratio }) => said('modelHealth.bandOff', { band, ratio: placed(ratio, 2) }))
            .join(', '),
        })
      : said('modelHealth.bandsFit')
  const outside = long.filter(({ observed, usual: [low, high] }) => observed < low || observed > high)
  const dots =
    outside.length > 0
      ? said('modelHealth.dotsOutside', {
          n: outside.length,
          bands: { all: outside.map(({ band }) => String(band)) },
          chance: placed(long.length / 20, 1),
        })
      : said('modelHealth.dotsWithin')
  const words = [
    ...(long.length > 0 ? [...told, verdict, dots] : [said('modelHealth.nobodyFollowed')]),
    ...hiddenInWords((bands.length - shown.length) / 2, limit, language),
  ]
  return {
    inWords: words,
    matters: long.length > 0 ? [verdict] : undefined,
    quiet: off.length === 0 && outside.length === 0,
    howCounted: [
      said('modelHealth.calibrationCounted', { first: FIRST_DAYS, whole: FOLLOWED_DAYS }),
      said('modelHealth.calibrationDrawn', { most: MOST_FOLLOWED }),
      said('modelHealth.bandsCounted'),
      said('modelHealth.rangesCounted'),
    ],
    columns: [
      column('days', said('modelHealth.days')),
      column('band', said('modelHealth.band')),
      column('followed', said('modelHealth.followed')),
      column('expected', said('modelHealth.expected')),
      column('usual_low', said('reviewTold.usualFrom')),
      column('usual_high', said('reviewTold.to')),
      column('observed', said('modelHealth.observed')),
      column('ratio', said('modelHealth.timesExpected')),
      column('ratio_low', said('reviewTold.from')),
      column('ratio_high', said('reviewTold.to')),
    ],
    rows: bands.map(({ days, band, followed, expected, usual, observed, ratio, ratioRange }) => [
      days, band, followed, hundredths(expected), usual?.[0] ?? null, usual?.[1] ?? null, observed, hundredths(ratio),
      hundredths(ratioRange?.[0] ?? null), hundredths(ratioRange?.[1] ?? null),
    ]), // prettier-ignore
    pictures:
      long.length > 0
        ? [
            calibrationPicture({
              title,
              legend: said('modelHealth.calibrationLegend', { days: FOLLOWED_DAYS }),
              axes: { expected: said('chart.expected'), observed: said('chart.observed') },
              points: long.map(({ expected, observed, usual, followed }) => ({
                expected: expected / followed,
                observed: observed / followed,
                usual: [usual[0] / followed, usual[1] / followed],
              })),
              words: words.join(' '),
            }),
          ]
        : [],
  }
}

type Told<T> = { [Key in keyof T]: NonNullable<T[Key]> }
const isTold = (band: CalibrationBand): band is Told<CalibrationBand> => band.observed !== null
