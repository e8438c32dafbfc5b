import {
  AgreeToReassignmentDocument,
  AppealDocument,
  type DoneToMeFragment,
  EndMyReassignmentDocument,
  MeantAsPunishmentDocument,
  ReflectDocument,
  type ResponseKind,
  type ResponseStatus,
} from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'
import { Heard } from './heard'
import { Letter } from './letter'
import type { Recorded } from './recorded-incident'

/** Discipline is answered in a hearing and by an appeal, and nothing else is said to it. */
const FORMAL: readonly ResponseKind[] = [
  'VERBAL_WARNING',
  'WRITTEN_WARNING',
  'FINAL_WARNING',
  'SUSPENSION',
  'DISMISSAL',
]
/** Of what was taken back, declined or overturned there is nothing to say any more. */
const GOES_ON_OR_IS_DONE: readonly ResponseStatus[] = ['PLANNED', 'ACTIVE', 'COMPLETED', 'UNDER_APPEAL']

/** What was done about it, each with what they can say to it. */
export function WhatWasDone({ incident, done }: { incident: Recorded; done: () => void }) {
  const say = useSay()
  if (incident.responses.length === 0) return null
  return (
    <section aria-labelledby="done">
      <h2 id="done">{say('doneToMe.title')}</h2>
      {incident.responses.map((response) => (
        <article key={response.id} className="sheet" aria-label={say.word('kind', response.kind)}>
          <h3>{say.word('kind', response.kind)}</h3>
          <WhatItIs response={response} />
          {response.hearing && <Heard hearing={response.hearing} responseId={response.id} done={done} />}
          {response.letter && <Letter letter={response.letter} />}
          <Appealed response={response} done={done} />
          <WhatToSay response={response} done={done} />
        </article>
      ))}
    </section>
  )
}

interface Props {
  response: DoneToMeFragment
  done: () => void
}

function WhatItIs({ response }: { response: DoneToMeFragment }) {
  const say = useSay()
  const until = response.holdsUntil ?? response.endsOn
  return (
    <>
      <p>
        {say.word('status', response.status)}
        {until !== null && ` · ${say('doneToMe.until', { until: say.date(until) })}`}
        {response.position !== null && ` · ${say.word('position', response.position)}`}
      </p>
      <blockquote>{response.reason}</blockquote>
      <small>{say.moment(response.requestedAt)}</small>
      {response.awaits !== null && <p>{response.awaits}</p>}
      {response.decisionReason !== null && <p>{say('doneToMe.decided', { reason: response.decisionReason })}</p>}
      {response.whatHappened !== null && <p>{say('doneToMe.whatHappened', { words: response.whatHappened })}</p>}
      {response.whatWasLearned !== null && <p>{say('doneToMe.whatWasLearned', { words: response.whatWasLearned })}</p>}
      {response.steps.length > 0 && (
        <ul>
          {response.steps.map(({ id, text, by, doneAt }) => (
            <li key={id}>
              {text}
              {doneAt !== null
                ? ` (${say('doneToMe.stepDone')})`
                : by !== null && ` (${say('doneToMe.stepBy', { by: say.date(by) })})`}
            </li>
          ))}
        </ul>
      )}
      {response.outcome !== null && <p>{say('doneToMe.outcome', { words: response.outcome })}</p>}
      {response.reflection !== null && <p>{say('doneToMe.reflection', { words: response.reflection })}</p>}
      {response.meantAsPunishment && (
        <div>
          <p>{say('punishment.said', { words: response.meantAsPunishment.words })}</p>
          <p>
            {response.meantAsPunishment.answer === null
              ? say('punishment.waits')
              : say('punishment.answered', { answer: response.meantAsPunishment.answer })}
          </p>
        </div>
      )}
    </>
  )
}

function Appealed({ response: { id, appeal, appealUntil }, done }: Props) {
  const say = useSay()
  const clock = say.clock()
  if (!appeal)
    return appealUntil === null ? null : (
      <div>
        <p>
          {say('appeal.until', { until: say.date(appealUntil) })} {clock && say('clock.days', { clock })}
        </p>
        <Deed
          name={`appeal/${id}`}
          label={say('appeal.make')}
          will={say('appeal.will')}
          fields={[{ name: 'text', label: say('appeal.text') }]}
          document={AppealDocument}
          variables={({ text }) => ({ responseId: id, text: text! })}
          done={done}
        />
      </div>
    )
  return (
    <div>
      <p>{say('appeal.made', { when: say.moment(appeal.madeAt), status: say.word('appealStatus', appeal.status) })}</p>
      <blockquote>{appeal.text}</blockquote>
      {appeal.reason !== null && <p>{say('doneToMe.decided', { reason: appeal.reason })}</p>}
      {appeal.hearing && <Heard hearing={appeal.hearing} responseId={id} done={done} />}
      {appeal.letter && <Letter letter={appeal.letter} />}
    </div>
  )
}

function WhatToSay({ response, done }: Props) {
  const say = useSay()
  const { id, kind, status, agreedAt } = response
  const isReassignment = kind === 'REASSIGNMENT' && (status === 'ACTIVE' || status === 'PLANNED')
  const informal = !FORMAL.includes(kind)
  return (
    <div className="buttons">
      {isReassignment && agreedAt === null && (
        <AtOnce
          kind="main"
          label={say('reassigned.agree')}
          document={AgreeToReassignmentDocument}
          variables={{ id }}
          done={done}
        />
      )}
      {isReassignment && (
        <AtOnce label={say('reassigned.end')} document={EndMyReassignmentDocument} variables={{ id }} done={done} />
      )}
      {informal && GOES_ON_OR_IS_DONE.includes(status) && (
        <Deed
          name={`reflection/${id}`}
          label={say('doneToMe.reflect')}
          will={say('doneToMe.reflectWill')}
          fields={[{ name: 'text', label: say('doneToMe.reflectText') }]}
          document={ReflectDocument}
          variables={({ text }) => ({ responseId: id, text: text! })}
          done={done}
        />
      )}
      {informal && !response.meantAsPunishment && (
        <Deed
          secret
          name={`punishment/${id}`}
          label={say('punishment.say')}
          will={say('punishment.will')}
          fields={[{ name: 'words', label: say('punishment.words') }]}
          document={MeantAsPunishmentDocument}
          variables={({ words }) => ({ responseId: id, words: words! })}
          done={done}
        />
      )}
    </div>
  )
}
