import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { DeputyCasesDocument } from '../made/graphql'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { toCase } from '../paths'
import { useSay } from '../say/language'

/** What a deputy from outside is called to decide, oldest first. */
export default function DeputyCases() {
  const say = useSay()
  const { data, waiting, problem, again } = useAsk(DeputyCasesDocument, {})
  return (
    <Screen title={say('deputy.title')}>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && data.deputyCases.length === 0 && <p className="calm">{say('deputy.none')}</p>}
      {data && data.deputyCases.length > 0 && <p>{say('deputy.why')}</p>}
      <ul className="cards">
        {data?.deputyCases.map(({ responseId, employee, store, timeZone, response: { kind, requestedAt, appeal } }) => (
          <li key={responseId}>
            <Link href={toCase(responseId)} className="card">
              <strong>{employee}</strong>
              <span>
                {appeal
                  ? say('deputy.appealed', { kind: say.word('kind', kind) })
                  : say('deputy.asked', { kind: say.word('kind', kind), when: say.at(timeZone).date(requestedAt) })}
              </span>
              <small>{store}</small>
            </Link>
          </li>
        ))}
      </ul>
    </Screen>
  )
}
