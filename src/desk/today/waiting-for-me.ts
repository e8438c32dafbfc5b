import type { TodayQuery } from '../made/graphql'

export type Listed = TodayQuery['incidents']['edges'][number]['node']

/** What a manager has to see to, the soonest first. */
export const REASONS = [
  'correctionToDecide',
  'statementArrived',
  'stepDue',
  'reassignmentEnding',
  'unanswered',
] as const
export type Reason = (typeof REASONS)[number]

/** What waits for a manager, by the reason why: an incident can wait for several. `today` as 2026-03-01. */
export function waitingForMe(incidents: readonly Listed[], today: string): Record<Reason, Listed[]> {
  const open = incidents.filter(({ withdrawnAt }) => withdrawnAt === null)
  const having = (reason: (incident: Listed) => boolean) => open.filter(reason)
  return {
    correctionToDecide: having(({ corrections }) => corrections.some(({ status }) => status === 'WAITING')),
    statementArrived: having(
      ({ statementRequestedAt, statements, responses }) =>
        statementRequestedAt !== null && statements.length > 0 && responses.length === 0,
    ),
    stepDue: having(({ responses }) =>
      responses.some(
        ({ status, steps }) =>
          status === 'ACTIVE' && steps.some(({ by, doneAt }) => doneAt === null && by !== null && by <= today),
      ),
    ),
    reassignmentEnding: having(({ responses }) =>
      responses.some(
        ({ kind, status, endsOn }) =>
          kind === 'REASSIGNMENT' && status === 'ACTIVE' && endsOn !== null && endsOn <= dayAfter(today),
      ),
    ),
    unanswered: having(
      ({ responses, statements, closedAt }) => responses.length === 0 && statements.length === 0 && closedAt === null,
    ),
  }
}

function dayAfter(date: string): string {
  const noon = new Date(`${date}T12:00Z`)
  noon.setUTCDate(noon.getUTCDate() + 1)
  return noon.toISOString().slice(0, 10)
}
