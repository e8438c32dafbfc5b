import type { DeputyCaseQuery, ToDecideOnFragment } from '../made/graphql'
import { useSay } from '../say/language'

export type Called = DeputyCaseQuery['deputyCases'][number]

/** The employee’s own account. */
export function TheirWords({ called: { statements } }: { called: Called }) {
  const say = useSay()
  return (
    <section aria-labelledby="their-account">
      <h2 id="their-account">{say('case.account')}</h2>
      {statements.length === 0 && <p>{say('deputy.noAccount')}</p>}
      {statements.map(({ id, text, givenAt }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{say.moment(givenAt)}</small>
        </div>
      ))}
    </section>
  )
}

/** What it is over, as it was recorded. */
export function Facts({ called: { incidents } }: { called: Called }) {
  const say = useSay()
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say('facts.title')}</h2>
      {incidents.map(({ reference, occurredAt, summary, cause, severity, context }) => (
        <div key={reference}>
          <blockquote>{summary ?? say('incident.noWords')}</blockquote>
          <p>
            {say.moment(occurredAt)} · {reference}. {say.word('cause', cause)}.{' '}
            {say('recorded.severity', { severity: say.word('severity', severity) })}
          </p>
          {context.length > 0 && (
            <p>
              {say('facts.context')}: {context.map((factor) => say.word('context', factor)).join(', ')}
            </p>
          )}
        </div>
      ))}
    </section>
  )
}

/** What others saw and what HR obtained, as the employee has it before they are heard. */
export function Evidence({
  hearing,
}: {
  hearing: Pick<ToDecideOnFragment, 'accounts' | 'documents'> | null | undefined
}) {
  const say = useSay()
  const { accounts = [], documents = [] } = hearing ?? {}
  return (
    <section aria-labelledby="others">
      <h2 id="others">{say('case.others')}</h2>
      {accounts.length + documents.length === 0 && <p>{say('case.noOthers')}</p>}
      {accounts.map(({ id, text, occurredAt, giver, pseudonym }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>
            {giver?.name ?? pseudonym ?? say('case.unnamed')} · {say.moment(occurredAt)}
          </small>
        </div>
      ))}
      {documents.length > 0 && (
        <ul>
          {documents.map(({ id, name, place }) => (
            <li key={id}>{say('hearing.document', { name, place })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
