import { useState } from 'react'
import { useAsk } from '../api/asking'
import { DeclineThanksDocument, MyThanksDocument, ThankDocument } from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import { Done } from '../parts/done'
import { More } from '../parts/more'
import { numberOf } from '../parts/person'
import { Problem } from '../parts/problem'
import { useStays } from '../parts/stays'
import { Waiting } from '../parts/waiting'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

/** What went well, in the words of those who said it. */
export function Thanks() {
  const say = useSay()
  const clock = useClock()
  const { stores } = useViewer()
  const [first, setFirst] = useState(10)
  const { data, waiting, problem, again } = useAsk(MyThanksDocument, { first })
  const thanks = data?.viewer.record.commendations
  const { rows, isDone, did } = useStays(thanks?.edges.map(({ node }) => node) ?? [], ({ id }) => id)
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {thanks?.edges.length === 0 && <p>{say('thanks.none')}</p>}
      <ul className="cards">
        {rows.map((node) => (
          <li key={node.id} className="card">
            <span className="as-written">{node.words}</span>
            <small>
              {say(`thanks.${node.from}`, { name: node.by.name })} · {say.date(node.occurredOn)}
            </small>
            <div>
              {isDone(node) ? (
                <Done />
              ) : (
                <AtOnce
                  kind="quiet"
                  label={say('thanks.decline')}
                  document={DeclineThanksDocument}
                  variables={{ id: node.id }}
                  done={() => (did(node), again())}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      {stores.length > 0 && (
        <Deed
          name="thank-colleague"
          label={say('thanks.give')}
          will={say('store.thankWill')}
          fields={[
            { name: 'employee', label: say('thanks.whom'), kind: 'person' },
            { name: 'words', label: say('store.thankWords') },
          ]}
          document={ThankDocument}
          variables={({ key, employee, words }) => ({
            input: {
              idempotencyKey: key!,
              employee: numberOf(employee)!,
              from: 'COLLEAGUE' as const,
              occurredOn: clock.today(),
              words: words!,
            },
          })}
          done={again}
        />
      )}
      <More has={thanks?.pageInfo.hasNextPage ?? false} onPress={() => setFirst(first + 25)} />
    </>
  )
}
