import { type PlaceStanding } from '../../pattern/answer/standing.js'
import { counted, plainWords, listed, rounded } from '../../language/wording.js'

/** How often breakdowns come at a place, against other places in the same conditions, without a number. */
export function oftenInWords([low, high]: readonly [number, number]): string {
  const from = often(low)
  const to = often(high)
  return from === to
    ? `In the same conditions, breakdowns come ${from} as at other stores.`
    : `In the same conditions, breakdowns come somewhere between ${from} and ${to} as at other stores.`
}

function often(factor: number): string {
  if (factor < 0.8) return 'less often'
  if (factor < 1.25) return 'as often'
  if (factor < 1.75) return 'half as often again'
  if (factor < 2.5) return 'twice as often'
  return 'three times as often or more'
}

/** Why a place is called elevated, or not, in sentences that name nobody. */
export function whyItStands(standing: PlaceStanding): string {
  const { elevated, episodes, expectedEpisodes, weeksElevated, usual } = standing
  const seen =
    `In the last quarter ${episodes === 0 ? 'no breakdown was' : `${counted(episodes, 'breakdown')} ${episodes === 1 ? 'was' : 'were'}`} ` +
    `recorded as somebody’s own here, each person and day counted once; about ${rounded(expectedEpisodes)} would be usual for this much work.`
  const heavy = standing.conditions.filter(({ factor, low, share }) => low > 1 && share >= 0.05 && factor >= 1.2)
  const conditions =
    heavy.length > 0
      ? ` What makes breakdowns likelier for anyone, and was often the case: ${listed(heavy.slice(0, 3).map(({ name }) => plainWords(name)))}.`
      : ''
  const than = usual === undefined ? '' : 'is usual here and '
  const lasting = usual === undefined ? '' : lastingly(usual)
  if (elevated)
    return `${seen} That is more than ${than}chance explains${weeksElevated > 1 ? `, and has been for about ${counted(weeksElevated, 'week')}` : ''}: look at the place first, its staffing, its systems and its rules.${lasting}${conditions}`
  if (expectedEpisodes < FEW) return `${seen} There is too little work on record to say more.${conditions}`
  return `${seen} That is within what ${than}chance explains.${lasting}${conditions}`
}

/** What a place is like for long, where that differs from others enough to be worth a word. */
function lastingly(usual: number): string {
  if (usual > 0.67 && usual < 1.5) return ''
  return ` For long, breakdowns have come about ${rounded(usual)} times as often here as elsewhere in the same conditions: that is taken into account whenever somebody here is judged.`
}

/** Fewer than this to be expected: nothing can be told from chance. */
const FEW = 2
