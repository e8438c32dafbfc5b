import { useSay } from '../say/language'
import type { Item } from './item'

type Known = Item['case']['facts']
interface Props {
  /** Their shifts are told of where a decision waits. */
  facts: Omit<Known, 'shifts'> & Partial<Pick<Known, 'shifts'>>
  store: string
}

/** What happened, as far as it is recorded, and who said what of it. */
export function Facts({ facts, store }: Props) {
  const say = useSay()
  const factors = (values: readonly string[]) => values.map((value) => say.word('context', value)).join(', ')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say('facts.title')}</h2>
      <blockquote>{facts.summary ?? say('incident.noWords')}</blockquote>
      <dl className="pairs">
        <dt>{say('facts.when')}</dt>
        <dd>{say.moment(facts.occurredAt)}</dd>
        <dt>{say('facts.where')}</dt>
        <dd>
          {store}
          {facts.touchpoint !== 'OTHER' && `, ${say.word('touchpoint', facts.touchpoint)}`}
        </dd>
        <dt>{say('facts.toldBy')}</dt>
        <dd>{say.word('source', facts.source)}</dd>
        <dt>{say('facts.severity')}</dt>
        <dd>{say.word('severity', facts.severity)}</dd>
        <dt>{say('facts.context')}</dt>
        <dd>{facts.context.length > 0 ? factors(facts.context) : say('facts.noContext')}</dd>
        {facts.shifts && (
          <>
            <dt>{say('facts.shift')}</dt>
            <dd>
              {facts.shifts.length === 0
                ? say('facts.noShift')
                : facts.shifts
                    .map(({ position, interactions, conditions }) =>
                      [
                        say.word('position', position),
                        interactions === null
                          ? say('shifts.notCounted')
                          : say('shifts.customers', { count: interactions }),
                        ...(conditions.length > 0 ? [factors(conditions)] : []),
                      ].join(', '),
                    )
                    .join('; ')}
            </dd>
          </>
        )}
        {facts.parties.length > 0 && (
          <>
            <dt>{say('facts.parties')}</dt>
            <dd>
              {facts.parties
                .map(({ part, employee, words }) => `${say.word('part', part)}: ${employee?.name ?? words ?? ''}`)
                .join('; ')}
            </dd>
          </>
        )}
      </dl>
      {facts.causeHistory.length + facts.severityHistory.length > 0 && <h3>{say('facts.claims')}</h3>}
      <ul>
        {facts.causeHistory.map((claim) => (
          <li key={claim.id}>
            {say(`claim.${claim.kind}`, { what: say.word('theCause', claim.cause) })}
            {claim.by && ` (${claim.by.name}, ${say.date(claim.at)})`}
            {claim.reason !== null && `: ${claim.reason}`}
          </li>
        ))}
        {facts.severityHistory.map((claim) => (
          <li key={claim.id}>
            {say(`claim.${claim.kind}`, { what: say.word('severity', claim.severity) })}
            {claim.by && ` (${claim.by.name}, ${say.date(claim.at)})`}: {claim.reason}
          </li>
        ))}
      </ul>
    </section>
  )
}
