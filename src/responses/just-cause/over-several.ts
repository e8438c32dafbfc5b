import { message } from '../../language/message.js'
import { TestOutcome } from './case.js'
import { JustCauseTest, type Result } from './just-cause.js'

/** What the tests say of one of the incidents that a case is over. */
export interface OfIncident {
  reference: string
  tests: readonly Result[]
}

/** From what lets it through to what refuses it. */
const IN_ORDER = [TestOutcome.MET, TestOutcome.FOR_HR, TestOutcome.NOT_MET]
const isWorse = (one: Result, other: Result): boolean => IN_ORDER.indexOf(one.outcome) > IN_ORDER.indexOf(other.outcome)

/**
 * What the tests say of a case over one or several incidents: each of them has to bear it by itself, so that nothing slips
 * through in the company of what is graver or better proved. Of several the worst is told, with the incident's reference.
 */
export function overSeveral(incidents: readonly OfIncident[]): Result[] {
  const [only, ...more] = incidents
  if (only && more.length === 0) return [...only.tests]
  return Object.values(JustCauseTest).map((asked) => {
    const results = incidents.map(({ reference, tests }): Result => {
      const { test, outcome, because } = tests.find(({ test }) => test === asked)!
      return { test, outcome, because: message('justCause.ofIncident', { reference, because }) }
    })
    return results.reduce((worst, one) => (isWorse(one, worst) ? one : worst))
  })
}
