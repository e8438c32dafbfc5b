import { useDo } from '../api/asking'
import { besides } from '../api/problem'
import { useDraft } from '../drafts/drafts'
import { AskForTheirSideDocument, DecideCorrectionDocument } from '../made/graphql'
import { Button } from '../parts/button'
import { Problem } from '../parts/problem'
import { Words } from '../parts/words'
import { useSay } from '../say/language'
import { action, may } from '../parts/may'
import type { Incident } from './recorded'

/** What the employee says of it: their account, what they told you in confidence, and what they say was otherwise. */
export function TheirSide({ incident, again }: { incident: Incident; again: () => void }) {
  const say = useSay()
  const ask = useDo(AskForTheirSideDocument)
  const { statements, told, corrections, statementRequestedAt } = incident
  const name = incident.employee!.name
  const asking = action(incident, 'REQUEST_STATEMENT')
  return (
    <section aria-labelledby="their-side">
      <h2 id="their-side">{say('incident.theirSide')}</h2>
      {statements.map(({ id, text, givenAt }) => (
        <figure key={id}>
          <blockquote>{text}</blockquote>
          <figcaption>{say('incident.said', { name, when: say.moment(givenAt) })}</figcaption>
        </figure>
      ))}
      {told.map(({ id, text }) => (
        <figure key={id}>
          <blockquote>{text}</blockquote>
          <figcaption>{say('incident.toldYou', { name })}</figcaption>
        </figure>
      ))}
      {statements.length === 0 && (
        <p>
          {statementRequestedAt
            ? say('incident.asked', { name, when: say.moment(statementRequestedAt) })
            : say('incident.notAsked', { name })}
        </p>
      )}
      {asking?.whyNot && statements.length === 0 && !statementRequestedAt && <p>{asking.whyNot}</p>}
      {asking?.possible && (
        <Button pending={ask.sending} onPress={() => void ask.send({ incidentId: incident.id })}>
          {say('incident.ask')}
        </Button>
      )}
      <Problem of={ask.problem} again={again} />
      {corrections.map((correction) => (
        <Correction
          key={correction.id}
          correction={correction}
          name={name}
          decides={may(incident, 'DECIDE_CORRECTION')}
          again={again}
        />
      ))}
    </section>
  )
}

interface CorrectionProps {
  correction: Incident['corrections'][number]
  name: string
  decides: boolean
  again: () => void
}

function Correction({ correction, name, decides, again }: CorrectionProps) {
  const say = useSay()
  const { id, status, words, occurredAt, summary, context, notThere } = correction
  return (
    <div className="card">
      <h3>{say('correction.title', { name })}</h3>
      <blockquote>{words}</blockquote>
      <ul className="facts">
        {notThere && <li>{say('correction.notThere')}</li>}
        {occurredAt && <li>{say('correction.when', { when: say.moment(occurredAt) })}</li>}
        {summary && <li>{say('correction.summary', { summary })}</li>}
        {context && (
          <li>{say('incident.context', { what: context.map((factor) => say.word('context', factor)).join(', ') })}</li>
        )}
      </ul>
      {status !== 'WAITING' && <p>{say.word('correction', status)}</p>}
      {status === 'WAITING' && decides && <Decide id={id} again={again} />}
    </div>
  )
}

function Decide({ id, again }: { id: string; again: () => void }) {
  const say = useSay()
  const draft = useDraft(`correction/${id}`, () => ({ reason: '' }))
  const decide = useDo(DecideCorrectionDocument)
  if (!draft) return null
  const send = async (accepted: boolean) => {
    if (await decide.send({ id, accepted, reason: draft.value.reason })) draft.forget()
  }
  return (
    <>
      <Words
        label={say('correction.why')}
        value={draft.value.reason}
        onChange={(reason) => draft.change({ reason })}
        wrong={decide.problem?.fields['reason']}
      />
      <Problem of={besides(decide.problem, ['reason'])} again={again} />
      <p>{say('correction.soThat')}</p>
      <div className="buttons">
        <Button kind="main" pending={decide.sending} onPress={() => void send(true)}>
          {say('correction.accept')}
        </Button>
        <Button pending={decide.sending} onPress={() => void send(false)}>
          {say('correction.decline')}
        </Button>
      </div>
    </>
  )
}
