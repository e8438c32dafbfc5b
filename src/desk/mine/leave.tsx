import { useState } from 'react'
import { useAsk } from '../api/asking'
import { MyLeaveDocument, RecordMyLeaveDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

/** When they were or will be away, which moves what they have to answer by. */
export function Leave() {
  const say = useSay()
  const { number } = useViewer()
  const [first, setFirst] = useState(10)
  const { data, waiting, problem, again } = useAsk(MyLeaveDocument, { first })
  const leave = data?.viewer.employee?.leave
  return (
    <>
      <p>{say('leave.why')}</p>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {leave?.edges.length === 0 && <p>{say('leave.none')}</p>}
      <ul className="cards">
        {leave?.edges.map(({ node }) => (
          <li key={node.id} className="card">
            <span>{say('leave.fromTo', { from: say.date(node.from), to: say.date(node.to) })}</span>
            <small>
              {say(
                node.takenBackAt !== null
                  ? 'leave.takenBack'
                  : node.confirmedAt === null
                    ? 'leave.toConfirm'
                    : 'leave.confirmed',
              )}
            </small>
          </li>
        ))}
      </ul>
      <More has={leave?.pageInfo.hasNextPage ?? false} onPress={() => setFirst(first + 25)} />
      <Deed
        name="leave"
        label={say('leave.record')}
        will={say('leave.recordWill')}
        fields={[
          { name: 'from', label: say('leave.from'), kind: 'date' },
          { name: 'to', label: say('leave.to'), kind: 'date' },
        ]}
        document={RecordMyLeaveDocument}
        variables={({ from, to }) => ({ input: { employee: number, from: from!, to: to! } })}
        done={again}
      />
    </>
  )
}
