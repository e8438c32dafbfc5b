import { Folded } from '../parts/folded'
import { Picture } from '../parts/picture'
import { useSay } from '../say/language'
import type { Recorded } from './recorded-incident'

/** What the records say of it, as the API says it to them: the words first, the number folded away. */
export function WhatItMeans({ incident: { assessment } }: { incident: Recorded }) {
  const say = useSay()
  if (!assessment) return null
  const { details } = assessment
  // The first sentence says what it looks like, the others why.
  const [finding, because] = assessment.explanation.split(/(?<=\.) (.*)/s)
  return (
    <section aria-labelledby="means">
      <h2 id="means">{say('means.title')}</h2>
      <p>
        <strong>{finding}</strong> {because}
      </p>
      {assessment.provisional && <p>{say('means.provisional')}</p>}
      <Folded title={say('means.why')}>
        {assessment.reasoning && <p>{assessment.reasoning}</p>}
        <p>{details.certaintyBecause}</p>
        <p>{details.goingWell}</p>
        <h3>{say('means.change')}</h3>
        <p>{details.whatWouldChangeIt}</p>
        <Picture svg={assessment.chart} />
      </Folded>
    </section>
  )
}
