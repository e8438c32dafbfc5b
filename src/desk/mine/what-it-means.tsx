import { Folded } from '../parts/folded'
import { Picture } from '../parts/picture'
import { Sentences } from '../parts/sentences'
import { useSay } from '../say/language'
import type { Recorded } from './recorded-incident'

/** What the records say of it, as the API says it to them: what it looks like, with why and the number folded away. */
export function WhatItMeans({ incident: { assessment } }: { incident: Recorded }) {
  const say = useSay()
  if (!assessment) return null
  const { details } = assessment
  // The first sentence says what it looks like, the others why.
  const [finding] = assessment.explanation.split(/(?<=\.) /)
  const looks = assessment.finding !== 'NOT_THEIRS'
  return (
    <section aria-labelledby="means">
      <h2 id="means">{say('means.title')}</h2>
      <p>
        <strong>{finding}</strong> {looks && say.word('certainty', assessment.certainty)}
      </p>
      {looks && assessment.provisional && <p>{say('means.provisional')}</p>}
      {looks && <p>{say('means.noProof')}</p>}
      <Folded title={say('means.why')}>
        <Sentences of={assessment.reasoning ?? assessment.explanation} />
        <p>{details.certaintyBecause}</p>
        <p>{details.goingWell}</p>
        <h3>{say('means.change')}</h3>
        <p>{details.whatWouldChangeIt}</p>
        <Picture svg={assessment.chart} />
      </Folded>
    </section>
  )
}
