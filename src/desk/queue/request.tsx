import { useSay } from '../say/language'
import type { Item } from './item'

/** What was asked for, or is contested: in the words of whoever asks. */
export function Request({ item: { response, appeal, incident } }: { item: Item }) {
  const say = useSay()
  const waiting = incident.corrections.filter(({ status }) => status === 'WAITING')
  if (!response && !appeal && waiting.length === 0) return null
  return (
    <section aria-labelledby="request">
      <h2 id="request">{say('request.title')}</h2>
      {response && (
        <>
          <p>
            <strong>{say.word('kind', response.kind)}</strong>
            {response.misconduct !== null && ` · ${say.word('misconduct', response.misconduct)}`} ·{' '}
            {say.moment(response.requestedAt)}
          </p>
          <blockquote>{response.reason}</blockquote>
          {response.awaits !== null && <p>{response.awaits}</p>}
          {response.meantAsPunishment && (
            <>
              <h3>{say('request.punishment')}</h3>
              <blockquote>{response.meantAsPunishment.words}</blockquote>
            </>
          )}
        </>
      )}
      {appeal && (
        <>
          <h3>{say('request.appeal', { kind: say.word('kind', appeal.response.kind) })}</h3>
          <blockquote>{appeal.text}</blockquote>
          <small>{say.moment(appeal.madeAt)}</small>
        </>
      )}
      {waiting.map((correction) => (
        <div key={correction.id}>
          <h3>{say('request.correction')}</h3>
          <blockquote>{correction.words}</blockquote>
          <ul>
            {correction.summary !== null && <li>{say('request.summary', { summary: correction.summary })}</li>}
            {correction.occurredAt !== null && (
              <li>{say('request.when', { when: say.moment(correction.occurredAt) })}</li>
            )}
            {correction.context && (
              <li>
                {say('request.context', {
                  what: correction.context.map((factor) => say.word('context', factor)).join(', '),
                })}
              </li>
            )}
            {correction.notThere && <li>{say('request.notThere')}</li>}
          </ul>
        </div>
      ))}
    </section>
  )
}
