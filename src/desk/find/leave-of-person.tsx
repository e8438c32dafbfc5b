import { useAsk } from '../api/asking'
import { LeaveOfPersonDocument } from '../made/graphql'
import { LeaveToConfirm } from '../parts/leave-to-confirm'
import { Problem } from '../parts/problem'
import { useSay } from '../say/language'

/** What of somebody's leave HR can confirm; nothing where there is none. */
export function LeaveOfPerson({ number }: { number: string }) {
  const say = useSay()
  const { data, problem, again } = useAsk(LeaveOfPersonDocument, { number })
  const leave = (data?.employee?.leave?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ confirmedAt, takenBackAt }) => confirmedAt === null && takenBackAt === null)
  return (
    <section {...(leave.length > 0 ? { 'aria-labelledby': 'leave' } : {})}>
      <Problem of={problem} again={again} />
      {leave.length > 0 && <h2 id="leave">{say('today.LEAVE_TO_CONFIRM', { count: leave.length })}</h2>}
      <LeaveToConfirm leave={leave} done={again} />
    </section>
  )
}
