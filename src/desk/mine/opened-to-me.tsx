import { useAsk } from '../api/asking'
import { OpenedCaseDocument, type OpenedCaseQuery } from '../made/graphql'
import { useNamed } from '../parts/named-by-address'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { AtStore } from '../say/at-store'
import { useSay } from '../say/language'
import { Letter } from './letter'
import { OpenedEvidence } from './opened-evidence'

type Case = NonNullable<OpenedCaseQuery['openedCase']>

export default function OpenedToMe() {
  const id = useNamed('id')
  return <TheOpened key={id} id={id} />
}

/** What an employee has opened to whoever reads it, as their representative. */
function TheOpened({ id }: { id: string }) {
  const own = useSay()
  const { data, waiting, problem, again } = useAsk(OpenedCaseDocument, { id })
  const opened = data?.openedCase
  const say = own.at(opened?.timeZone)
  return (
    <Screen title={opened?.employee ?? say('opened.title')}>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && !opened && <p>{say('problem.notFound')}</p>}
      {opened && (
        <AtStore timeZone={opened.timeZone}>
          <p>{say('opened.since', { name: opened.employee, when: say.date(opened.openedAt) })}</p>
          <blockquote>{opened.summary ?? say('incident.noWords')}</blockquote>
          <p>
            {say.moment(opened.occurredAt)} · {opened.store} · {opened.reference}
          </p>
          <p>
            {say.word('cause', opened.cause)}.{' '}
            {say('recorded.severity', { severity: say.word('severity', opened.severity) })}
          </p>
          <h2>{say('incident.theirSide')}</h2>
          {opened.statements.length === 0 && <p>{say('opened.noAccount')}</p>}
          {opened.statements.map(({ id: key, text, givenAt }) => (
            <div key={key}>
              <blockquote>{text}</blockquote>
              <small>{say.moment(givenAt)}</small>
            </div>
          ))}
          {opened.responses.length > 0 && <h2>{say('incident.whatWasDone')}</h2>}
          {opened.responses.map((response) => (
            <Response key={response.id} incidentId={opened.incidentId} response={response} />
          ))}
        </AtStore>
      )}
    </Screen>
  )
}

interface Props {
  incidentId: string
  response: Case['responses'][number]
}

function Response({ incidentId, response: { kind, status, reason, decisionReason, awaits, hearing, letter } }: Props) {
  const say = useSay()
  return (
    <article className="sheet" aria-label={say.word('kind', kind)}>
      <h3>{say.word('kind', kind)}</h3>
      <p>{say.word('status', status)}</p>
      <blockquote>{reason}</blockquote>
      {awaits !== null && <p>{awaits}</p>}
      {decisionReason !== null && <p>{say('doneToMe.decided', { reason: decisionReason })}</p>}
      {hearing && <Hearing incidentId={incidentId} hearing={hearing} />}
      {letter && <Letter letter={letter} />}
    </article>
  )
}

interface HearingProps {
  incidentId: string
  hearing: NonNullable<Props['response']['hearing']>
}

function Hearing({ incidentId, hearing }: HearingProps) {
  const say = useSay()
  const { id, alleged, at, place, heardFrom, companion, notes } = hearing
  return (
    <>
      <h4>{say('hearing.alleged')}</h4>
      <blockquote>{alleged}</blockquote>
      <OpenedEvidence incidentId={incidentId} hearingId={id} />
      <p>
        {at === null
          ? say('steps.notYet', { from: say.day(heardFrom) })
          : say('hearing.at', { when: say.fully(at), place: place ?? '' })}
      </p>
      {companion !== null && <p>{say('steps.companion', { name: companion })}</p>}
      {notes.map(({ id: key, heldOn, text, comment }) => (
        <div key={key}>
          <h4>{say('hearing.notes', { when: say.moment(heldOn) })}</h4>
          <blockquote>{text}</blockquote>
          {comment !== null && <p>{say('steps.comment', { words: comment })}</p>}
        </div>
      ))}
    </>
  )
}
