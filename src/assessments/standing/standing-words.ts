import { contextInWords } from '../../language/context-in-words.js'
import { tenths } from '../../language/figures.js'
import { message, type Message, type Text, textOf } from '../../language/message.js'
import { type PlaceStanding } from '../../pattern/answer/standing.js'

/** How often breakdowns come at a place, against other places in the same conditions, without a number. */
export function oftenInWords([low, high]: readonly [number, number]): Message {
  const from = often(low)
  const to = often(high)
  return from === to
    ? message('standing.often', { often: message(from) })
    : message('standing.oftenBetween', { from: message(from), to: message(to) })
}

function often(factor: number) {
  if (factor < 0.8) return 'standing.lessOften'
  if (factor < 1.25) return 'standing.asOften'
  if (factor < 1.75) return 'standing.halfAsOftenAgain'
  if (factor < 2.5) return 'standing.twiceAsOften'
  return 'standing.threeTimesAsOften'
}

/** Why a place is called elevated, or not, in sentences that name nobody. */
export function whyItStands(standing: PlaceStanding): Text {
  const { elevated, episodes, expectedEpisodes, weeksElevated } = standing
  const usual = standing.usual === undefined ? 'unknown' : 'there'
  return textOf(
    message('standing.seen', { episodes, expected: tenths(expectedEpisodes) }),
    elevated
      ? message('standing.elevated', { usual, weeks: Math.max(0, weeksElevated) })
      : expectedEpisodes < FEW
        ? message('standing.tooLittleWork')
        : message('standing.withinChance', { usual }),
    (elevated || expectedEpisodes >= FEW) && lastingly(standing),
    heavyConditions(standing),
  )
}

/** What a place is like for long, where that differs from others enough to be worth a word. */
function lastingly({ usual }: PlaceStanding): Message | null {
  if (usual === undefined || (usual > 0.67 && usual < 1.5)) return null
  return message('standing.lastingly', { times: tenths(usual) })
}

function heavyConditions({ conditions }: PlaceStanding): Message | null {
  const heavy = conditions.filter(({ factor, low, share }) => low > 1 && share >= 0.05 && factor >= 1.2)
  if (heavy.length === 0) return null
  return message('standing.heavyConditions', {
    conditions: { all: heavy.slice(0, 3).map(({ name }) => contextInWords(name)) },
  })
}

/** Fewer than this to be expected: nothing can be told from chance. */
const FEW = 2
