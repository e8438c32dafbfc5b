import {
  AdjournDocument,
  AnswerFiveDocument,
  InviteDocument,
  type JustCultureQuestion,
  NoteInvestigationDocument,
  RecordHearingDocument,
  type StepsFragment,
} from '../made/graphql'
import { Deed } from '../parts/deed'
import type { Field } from '../parts/field'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'

const QUESTIONS: readonly JustCultureQuestion[] = ['MEANT_HARM', 'ILL', 'RULE_KNOWN', 'PEER_WOULD_HAVE', 'MITIGATING']

interface Props {
  responseId: string
  hearing: StepsFragment
  /** Somebody in HR may; a deputy is called to decide. */
  investigates: boolean
  done: () => void
}

/** The hearing, as far as it has come, and what is done next while it waits to be decided. */
export function HearingSteps({ waits, ...of }: Props & { waits: boolean }) {
  const say = useSay()
  const { hearing } = of
  return (
    <section aria-labelledby="hearing">
      <h2 id="hearing">{say('steps.title')}</h2>
      <p>
        {hearing.at === null
          ? say('steps.notYet', { from: say.day(hearing.heardFrom) })
          : say('hearing.at', { when: say.fully(hearing.at), place: hearing.place ?? '' })}
      </p>
      {hearing.companion !== null && <p>{say('steps.companion', { name: hearing.companion })}</p>}
      {hearing.missedAt !== null && <p>{say('steps.missed')}</p>}
      {hearing.investigation.map(({ id, text, writtenAt }) => (
        <div key={id}>
          <blockquote>{text}</blockquote>
          <small>{say('hearing.investigator', { when: say.moment(writtenAt) })}</small>
        </div>
      ))}
      {hearing.notes.map((notes) => (
        <div key={notes.id}>
          <h3>{say('hearing.notes', { when: say.moment(notes.heldOn) })}</h3>
          <blockquote>{notes.text}</blockquote>
          {notes.comment !== null && <p>{say('steps.comment', { words: notes.comment })}</p>}
        </div>
      ))}
      {/* Each of those who decide answers all five at once. */}
      {[...new Set(hearing.answers.map(({ answeredAt }) => answeredAt))].map((answeredAt) => (
        <div key={answeredAt}>
          <h3>{say('five.answered', { when: say.moment(answeredAt) })}</h3>
          <ul>
            {hearing.answers
              .filter((answer) => answer.answeredAt === answeredAt)
              .map(({ question, yes, reason }) => (
                <li key={question}>
                  {say(`five.${question}`)} {say(yes ? 'five.yes' : 'five.no')} {reason}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {waits && <NextStep {...of} />}
    </section>
  )
}

function NextStep({ responseId, hearing, investigates, done }: Props) {
  const say = useSay()
  const clock = useClock()
  const step = hearing.nextStep
  return (
    <>
      <p>
        <strong>{say(`steps.${step}`)}</strong>
      </p>
      <div className="buttons">
        {(step === 'INVITE' || step === 'HEAR' || step === 'HEAR_AGAIN') && (
          <Deed
            name={`invite/${responseId}`}
            label={say(step === 'INVITE' ? 'steps.invite' : 'steps.inviteAnew')}
            will={say('steps.inviteWill')}
            fields={[
              { name: 'at', label: say('steps.at'), kind: 'moment', hint: say('steps.atHint') },
              { name: 'place', label: say('steps.place'), kind: 'line' },
            ]}
            document={InviteDocument}
            variables={({ at, place }) => ({ responseId, at: clock.instant(at!), place: place! })}
            done={done}
          />
        )}
        {step === 'HEAR' && (
          <Deed
            name={`heard/${responseId}`}
            label={say('steps.record')}
            will={say('steps.recordWill')}
            fields={[
              {
                name: 'attended',
                label: say('steps.attended'),
                kind: 'choice',
                options: [
                  { value: 'YES', name: say('steps.wasThere') },
                  { value: 'NO', name: say('steps.wasNotThere') },
                ],
              },
              { name: 'notes', label: say('steps.notes') },
            ]}
            document={RecordHearingDocument}
            variables={({ attended, notes }) => ({ responseId, attended: attended === 'YES', notes: notes! })}
            done={done}
          />
        )}
        {step === 'ANSWER_QUESTIONS' && <FiveQuestions responseId={responseId} done={done} />}
        {step !== 'INVITE' && step !== 'DECIDE' && (
          <Deed
            name={`adjourn/${responseId}`}
            label={say(step === 'HEAR' || step === 'HEAR_AGAIN' ? 'steps.adjourn' : 'steps.adjournHeard')}
            will={say('steps.adjournWill')}
            fields={[{ name: 'reason', label: say('decide.reason') }]}
            document={AdjournDocument}
            variables={({ reason }) => ({ responseId, reason: reason! })}
            done={done}
          />
        )}
        {investigates && (
          <Deed
            name={`investigation/${responseId}`}
            label={say('steps.investigate')}
            will={say('steps.investigateWill')}
            fields={[{ name: 'text', label: say('steps.investigated') }]}
            document={NoteInvestigationDocument}
            variables={({ text }) => ({ responseId, text: text! })}
            done={done}
          />
        )}
      </div>
    </>
  )
}

function FiveQuestions({ responseId, done }: { responseId: string; done: () => void }) {
  const say = useSay()
  const fields = QUESTIONS.flatMap((question): Field[] => [
    {
      name: question,
      label: say(`five.${question}`),
      kind: 'choice',
      options: [
        { value: 'YES', name: say('five.yes') },
        { value: 'NO', name: say('five.no') },
      ],
    },
    { name: `${question}-why`, label: say('five.why'), kind: 'line' },
  ])
  return (
    <Deed
      name={`five/${responseId}`}
      label={say('five.answer')}
      will={say('five.will')}
      fields={fields}
      document={AnswerFiveDocument}
      variables={(said) => ({
        responseId,
        answers: QUESTIONS.map((question) => ({
          question,
          yes: said[question] === 'YES',
          reason: said[`${question}-why`]!,
        })),
      })}
      done={done}
    />
  )
}
