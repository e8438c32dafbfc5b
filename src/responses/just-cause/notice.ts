import { forHr, met, notMet, type Test } from './case.js'

/** NOTICE: the employee had acknowledged the standard, and what breaking it leads to, before the incident. */
export const notice: Test = ({ standard, incident }) => {
  if (!standard)
    return forHr(
      'No service standard is cited, so the records cannot tell what the employee had been told before. HR asks.',
    )
  const { title, acknowledgedAt } = standard
  if (!acknowledgedAt)
    return notMet(`The employee has not acknowledged the standard "${title}": they have to know it first.`)
  return acknowledgedAt <= incident.occurredAt
    ? met(`The employee acknowledged the standard "${title}" on ${acknowledgedAt.slice(0, 10)}, before the incident.`)
    : notMet(
        `The employee acknowledged the standard "${title}" on ${acknowledgedAt.slice(0, 10)}, only after the incident.`,
      )
}
