import type { Stratum } from './indirect-standardisation.js'

/** How likely a group's record is at a true rate ratio: the logarithm, up to a constant. */
export type LogLikelihood = (ratio: number) => number

/** A count and its mean where everybody is treated alike. Neither need be whole. */
export interface Count {
  observed: number
  expected: number
}

/** Of a Poisson count. */
export const poissonOf =
  ({ observed, expected }: Count): LogLikelihood =>
  (ratio) =>
    observed * Math.log(ratio) - expected * ratio

/**
 * Given how many in a class got the outcome, which of them are the group's is a binomial draw with the chance ρ n / (ρ n + m)
 * for n own and m other incidents at a rate ratio of ρ (Breslow and Day, Statistical Methods in Cancer Research II, 1987,
 * section 3.5). So the chance in the standard is counted in. An outcome that is common varies less: then this is too careful.
 */
export function drawnOf(strata: readonly Stratum[]): LogLikelihood {
  const told = strata.filter(({ got, otherGot, incidents }) => got + otherGot > 0 && incidents > 0)
  return (ratio) => {
    let log = 0
    for (const { incidents, got, otherIncidents, otherGot } of told)
      log += got * Math.log(ratio) - (got + otherGot) * Math.log(ratio * incidents + otherIncidents)
    return log
  }
}
