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
                {one.by ? say('case.recordedBy', { name: one.by.name }) : say('case.recordedBySystem')}
                {one.daysLate > 0 && `, ${say('case.daysLate', { count: one.daysLate })}`}
                {one.imported && `, ${say('case.imported')}`}, {say('case.voices', { count: one.voices })}
                {one.provesNothing !== null && `, ${say.word('provesNothing', one.provesNothing)}`}
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </section>
  )
}
