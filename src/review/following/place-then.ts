/** What was believed of a place: its factor, and what is usual there. */
export interface PlaceThen {
  now: number
  /** Null where it was not asked yet: then it is expected to stay as it was. */
  usual: number | null
}

/**
 * Trouble passes: so many days later half of it is left, in the logarithm. A judgement, as the model's other speeds are: trouble that
 * lasts four months and is seen on some day of it has, over the three months that follow, twice and not three times what is usual.
 */
const HALF_LEFT_DAYS = 60

/** The factor of a place that is to be expected so many days later. */
export function placeAfter({ now, usual }: PlaceThen, days: number): number {
  if (usual === null) return now
  return usual * (now / usual) ** (0.5 ** (days / HALF_LEFT_DAYS))
}
