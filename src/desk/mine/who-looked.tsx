import { useState } from 'react'
import { useAsk } from '../api/asking'
import { WhoLookedDocument } from '../made/graphql'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'

/** Who has looked at what is kept about them, when and for what. */
export function WhoLooked() {
  const say = useSay()
  const [first, setFirst] = useState(10)
  const { data, waiting, problem, again } = useAsk(WhoLookedDocument, { first })
  const reads = data?.viewer.employee?.readBy
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {reads?.edges.length === 0 && <p>{say('looked.none')}</p>}
      <ul className="cards">
        {reads?.edges.map(({ node }, n) => (
          <li key={n} className="card">
            <strong>{say('looked.who', { name: node.name, role: say.word('role', node.role) })}</strong>
            <span>
              {say.word('purpose', node.purpose)}
              {node.stated !== null && ` “${node.stated}”`}
            </span>
            <small>
              {say.date(node.day)} · {say('looked.times', { count: node.times })}
            </small>
          </li>
        ))}
      </ul>
      <More has={reads?.pageInfo.hasNextPage ?? false} onPress={() => setFirst(first + 25)} />
    </>
  )
}
