import { useAsk } from '../api/asking'
import { LayThanksByDocument, PassThanksOnDocument, ThanksLinkDocument, ThanksWaitingDocument } from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import { Done } from '../parts/done'
import { MakesALink } from '../parts/makes-a-link'
import { numberOf } from '../parts/person'
import { Problem } from '../parts/problem'
import { useStays } from '../parts/stays'
import { useSay } from '../say/language'

/** What customers left by the link of the store: read before it is passed on. */
export function CustomersThanks({ store }: { store: string }) {
  const say = useSay()
  const { data, problem, again } = useAsk(ThanksWaitingDocument, { store })
  const { rows, isDone, did } = useStays(data?.thanksWaiting ?? [], ({ id }) => id)
  return (
    <section aria-labelledby="customers-thanks">
      <h2 id="customers-thanks">{say('thanks.fromCustomers')}</h2>
      <Problem of={problem} again={again} />
      {data?.thanksWaiting.length === 0 && <p>{say('thanks.noneWait')}</p>}
      <ul className="cards">
        {rows.map((row) => (
          <li key={row.id} className="card">
            <blockquote>{row.words}</blockquote>
            <small>
              {row.whom !== null && `${say('thanks.for', { whom: row.whom })} · `}
              {say.date(row.receivedOn)}
            </small>
            {isDone(row) ? (
              <Done />
            ) : (
              <div className="buttons">
                <Deed
                  name={`thanks/${row.id}`}
                  label={say('thanks.passOn')}
                  will={say('store.thankWill')}
                  fields={[{ name: 'employee', label: say('thanks.forWhom'), kind: 'person' }]}
                  document={PassThanksOnDocument}
                  variables={({ employee }) => ({ id: row.id, employee: numberOf(employee)! })}
                  done={() => (did(row), again())}
                />
                <AtOnce
                  kind="quiet"
                  label={say('thanks.layBy')}
                  document={LayThanksByDocument}
                  variables={{ id: row.id }}
                  done={() => (did(row), again())}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <MakesALink
        label={say('thanks.link')}
        says={say('thanks.linkSays')}
        document={ThanksLinkDocument}
        variables={{ store }}
        pathOf={({ thanksLink }) => thanksLink}
      />
    </section>
  )
}
