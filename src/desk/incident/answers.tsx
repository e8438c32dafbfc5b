import { useState } from 'react'
import type { ResponseKind } from '../made/graphql'
import { Button } from '../parts/button'
import { useSay } from '../say/language'
import { Answer } from './answer'
import { Formal } from './formal'
import { action } from '../parts/may'
import type { Incident } from './recorded'
import { offered } from './kinds'

/** What can be done about it: what is suggested as buttons, the kind ones first; something formal only behind what it takes. */
export function Answers({ incident, again }: { incident: Incident; again: () => void }) {
  const say = useSay()
  const [chosen, setChosen] = useState<ResponseKind | 'formal'>()
  const respond = action(incident, 'RESPOND')
  const formal = action(incident, 'ASK_FOR_FORMAL')
  const { first, others } = offered(incident.assessment?.suggestedResponses ?? [], respond?.responseKinds ?? [])
  const buttons = (kinds: readonly ResponseKind[]) => (
    <div className="buttons">
      {kinds.map((kind) => (
        <Button key={kind} onPress={() => setChosen(kind)}>
          {say.word('kind', kind)}
        </Button>
      ))}
    </div>
  )
  if (!respond || (!respond.possible && incident.withdrawnAt !== null)) return null
  if (chosen === 'formal') return <Formal incident={incident} away={() => setChosen(undefined)} again={again} />
  if (chosen)
    return <Answer key={chosen} incident={incident} kind={chosen} away={() => setChosen(undefined)} again={again} />
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{say(incident.responses.length > 0 ? 'answer.more' : 'answer.title')}</h2>
      {incident.hrFirst && <p className="calm">{say('answer.hrFirst')}</p>}
      {respond.whyNot && <p>{respond.whyNot}</p>}
      {incident.reassignmentWishedAt && <p>{say('answer.wished', { name: incident.employee?.name ?? '' })}</p>}
      {buttons(first)}
      {others.length > 0 && (
        <details>
          <summary>{say('answer.others')}</summary>
          {buttons(others)}
        </details>
      )}
      {formal?.possible && (
        <p>
          <Button kind="quiet" onPress={() => setChosen('formal')}>
            {say('answer.formal')}
          </Button>
        </p>
      )}
    </section>
  )
}
