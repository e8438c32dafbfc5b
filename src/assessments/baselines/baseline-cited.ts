import { dateOfDay } from '../../pattern/records/facts.js'
import type { Judgement } from '../../pattern/answer/judgement.js'

/** The baseline that a judgement rests on, as it cites it; `fittedAt` is null for the documented prior. */
export function baselineCited({ basis }: Pick<Judgement, 'basis'>, fittedAt: string | null) {
  const isPrior = fittedAt === null
  return {
    before: isPrior ? null : dateOfDay(basis.before),
    fittedAt,
    shifts: basis.shifts,
    people: basis.people,
    ownIncidents: basis.ownIncidents,
    isPrior,
  }
}
