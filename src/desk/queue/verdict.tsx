import { Folded } from '../parts/folded'
import { Picture } from '../parts/picture'
import { Sentences } from '../parts/sentences'
import { useSay } from '../say/language'
import type { VerdictFragment } from '../made/graphql'
import type { Item } from './item'

/** What it was found to be: read last, and no proof. */
export function Verdict({ item: { case: known } }: { item: Item }) {
  const say = useSay()
  if (!known.verdict && !known.verdictThatWaits) return null
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict">{say('verdict.title')}</h2>
      {known.verdict && <Found verdict={known.verdict} />}
      {known.verdictThatWaits && (
        <>
          <h3>{say('verdict.waits')}</h3>
          <Found verdict={known.verdictThatWaits} />
        </>
      )}
    </section>
  )
}

/** Folded away until somebody wants to read it, unless they have asked for it already. */
export function Found({ verdict, opened = false }: { verdict: VerdictFragment; opened?: boolean }) {
  const say = useSay()
  const words = (
    <>
      <Sentences of={verdict.reasoning ?? verdict.explanation} />
      {verdict.provisional && <p>{say('verdict.provisional')}</p>}
      <p>{verdict.details.certaintyBecause}</p>
      <p>{verdict.details.whatWouldChangeIt}</p>
      <Picture svg={verdict.chart} />
    </>
  )
  return opened ? words : <Folded title={say('verdict.read')}>{words}</Folded>
}
