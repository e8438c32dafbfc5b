import { useSay } from '../say/language'
import type { Incident } from './recorded'

/** What was recorded, in words. */
export function WhatHappened({ incident }: { incident: Incident }) {
  const say = useSay()
  const { summary, occurredAt, store, reference, cause, context, severity, contestedAt } = incident
  return (
    <section aria-labelledby="what-happened">
      <h2 id="what-happened">{say('incident.whatHappened')}</h2>
      <blockquote>{summary ?? say('incident.noWords')}</blockquote>
      <p>
        {say.moment(occurredAt)} · {store.name} · {reference}
      </p>
      <ul className="facts">
        <li>{say.word('cause', cause)}</li>
        {contestedAt && <li>{say('incident.contested')}</li>}
        {severity !== 'MINOR' && <li>{say.word('severity', severity)}</li>}
        {context.length > 0 && (
          <li>{say('incident.context', { what: context.map((factor) => say.word('context', factor)).join(', ') })}</li>
        )}
      </ul>
    </section>
  )
}
