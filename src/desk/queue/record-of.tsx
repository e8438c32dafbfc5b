import { Folded } from '../parts/folded'
import { useSay } from '../say/language'
import type { Item } from './item'

/** What still counts, and who recorded what a request may rest on. */
export function RecordOf({ item: { case: known } }: { item: Item }) {
  const say = useSay()
  return (
    <section aria-labelledby="record">
      <h2 id="record">{say('case.record')}</h2>
      {known.record.length === 0 && <p>{say('case.nothingCounts')}</p>}
      <ul>
        {known.record.map(({ until, response }) => (
          <li key={response.id}>
            {say.word('kind', response.kind)}
            {until !== null && `, ${say('doneToMe.until', { until: say.date(until) })}`}: {response.reason}
          </li>
        ))}
      </ul>
      {known.recorded && known.recorded.length > 0 && (
        <Folded title={say('case.recorded', { count: known.recorded.length })}>
          <ul>
            {known.recorded.map((one) => (
              <li key={one.reference}>
                {say.date(one.occurredAt)}, {one.reference}:{' '}
                {one.by
                  ? say(one.writtenDown ? 'case.writtenDownBy' : 'case.recordedBy', { name: one.by.name })
                  : say('case.recordedBySystem')}
                {one.daysLate > 0 && `, ${say('case.daysLate', { count: one.daysLate })}`}
                {one.imported && `, ${say('case.imported')}`}, {say('case.voices', { count: one.voices })}
                {one.provesNothing !== null && `, ${say.word('provesNothing', one.provesNothing)}`}
              </li>
            ))}
          </ul>
        </Folded>
      )}
      {known.othersTold && known.othersTold.length > 0 && <WhoTold accounts={known.othersTold} />}
    </section>
  )
}

/** What others told of what the request may rest on: who, when, how late, and why it makes nobody a second voice. */
function WhoTold({ accounts }: { accounts: NonNullable<Item['case']['othersTold']> }) {
  const say = useSay()
  return (
    <Folded title={say('case.othersTold', { count: accounts.length })}>
      {accounts.map(({ account, reference, daysLate, provesNothing }) => (
        <div key={account.id}>
          <blockquote>{account.text}</blockquote>
          <small>
            {account.giver?.name ?? account.pseudonym ?? say('case.unnamed')} ·{' '}
            {say('case.toldOn', { reference, when: say.date(account.takenAt) })}
            {daysLate > 0 && `, ${say('case.daysLate', { count: daysLate })}`}
            {account.confirmedAt === null && ` · ${say('case.unconfirmed')}`}
            {account.withheld && ` · ${say('case.withheld')}`}
            {provesNothing !== null && ` · ${say.word('toldProvesNothing', provesNothing)}`}
          </small>
        </div>
      ))}
    </Folded>
  )
}
