import { Sentences } from '../parts/sentences'
import { useSay } from '../say/language'
import type { Incident } from './recorded'

interface FindingProps {
  incident: Incident
  assessment: NonNullable<Incident['assessment']>
}

/** What it looks like, in one sentence, and why for whoever wants to know. */
export function Finding({ incident, assessment }: FindingProps) {
  const say = useSay()
  const { finding, certainty, provisional, explanation, details } = assessment
  const looks = finding !== 'NOT_THEIRS'
  return (
    <section aria-labelledby="finding">
      <h2 id="finding">{say('finding.title')}</h2>
      <p>
        <strong>{incident.cause === 'UNKNOWN' ? say('finding.NOT_KNOWN') : say.word('finding', finding)}</strong>{' '}
        {looks && say.word('certainty', certainty)}
      </p>
      {looks && provisional && <p>{say('finding.provisional')}</p>}
      {looks && <p>{say('finding.noProof')}</p>}
      <details>
        <summary>{say('finding.why')}</summary>
        <Sentences of={explanation} />
        <p>{details.certaintyBecause}</p>
        <p>{details.goingWell}</p>
        <p>{details.whatWouldChangeIt}</p>
      </details>
    </section>
  )
}
