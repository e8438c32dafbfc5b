import { useEffect, useState } from 'react'
import { useAsk } from '../api/asking'
import { DeputyAppealDocument, DeputyCaseDocument, type ToDecideOnFragment } from '../made/graphql'
import { Alert } from '../parts/alert'
import { useNamed } from '../parts/named-by-address'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { ApproveOrDecline, OnAppeal } from '../queue/formal'
import { HearingSteps } from '../queue/hearing-steps'
import { Tests } from '../queue/tests'
import { AtStore } from '../say/at-store'
import { useSay } from '../say/language'
import { type Called, Evidence, Facts, TheirWords } from './facts'

/** One case of a deputy’s: the account and the facts first, then what was asked for, and the decision last. */
export default function DeputyCase() {
  const id = useNamed('id')
  return <TheCase key={id} id={id} />
}

function TheCase({ id }: { id: string }) {
  const say = useSay()
  const { data, waiting, problem, again } = useAsk(DeputyCaseDocument, {})
  const there = data?.deputyCases.find(({ responseId }) => responseId === id)
  // Once it is decided it is theirs no more: it stays on the screen with whatever was typed.
  const [last, setLast] = useState<Called>()
  useEffect(() => {
    if (there) setLast(there)
  }, [there])
  const called = there ?? last
  // What was heard before counts no more for the appeal: it is heard again.
  const appealed = Boolean(called?.response.appeal)
  const onAppeal = useAsk(DeputyAppealDocument, {}, { pause: !appealed })
  const heardAgain = onAppeal.data?.deputyCases.find(({ responseId }) => responseId === id)?.response.appeal?.hearing
  const hearing = appealed ? heardAgain : called?.response.hearing
  const done = () => {
    again()
    if (appealed) onAppeal.again()
  }
  return (
    <Screen title={called?.employee ?? say('case.title')}>
      <Problem of={problem ?? onAppeal.problem} again={done} />
      {waiting && <Waiting />}
      {data && !there && (called ? <Alert>{say('deputy.over')}</Alert> : <p>{say('deputy.notThere')}</p>)}
      {called && (
        <AtStore timeZone={called.timeZone}>
          <p>{called.store}</p>
          <TheirWords called={called} />
          <Facts called={called} />
          <Evidence hearing={hearing} />
          <Asked called={called} />
          {hearing && <Hearing responseId={id} hearing={hearing} done={done} />}
          {(hearing || !appealed) && <Deciding called={called} hearing={hearing ?? null} done={done} />}
        </AtStore>
      )}
    </Screen>
  )
}

/** In the words of whoever asks. */
function Asked({ called: { response } }: { called: Called }) {
  const say = useSay()
  const { kind, reason, misconduct, requestedAt, decisionReason, awaits, appeal } = response
  return (
    <section aria-labelledby="request">
      <h2 id="request">{say('request.title')}</h2>
      <p>
        <strong>{say.word('kind', kind)}</strong>
        {misconduct !== null && ` · ${say.word('misconduct', misconduct)}`} · {say.moment(requestedAt)}
      </p>
      <blockquote>{reason}</blockquote>
      {awaits !== null && <p>{awaits}</p>}
      {decisionReason !== null && <p>{say('doneToMe.decided', { reason: decisionReason })}</p>}
      {appeal && (
        <>
          <h3>{say('request.appeal', { kind: say.word('kind', kind) })}</h3>
          <blockquote>{appeal.text}</blockquote>
          <small>{say.moment(appeal.madeAt)}</small>
        </>
      )}
    </section>
  )
}

interface Heard {
  responseId: string
  hearing: ToDecideOnFragment
  done: () => void
}
function Hearing({ responseId, hearing, done }: Heard) {
  return (
    <>
      <HearingSteps responseId={responseId} hearing={hearing} waits investigates={false} done={done} />
      {hearing.tests && <Tests of={{ tests: hearing.tests }} />}
    </>
  )
}

interface ToDecide {
  called: Called
  hearing: ToDecideOnFragment | null
  done: () => void
}
function Deciding({ called: { response }, hearing, done }: ToDecide) {
  const say = useSay()
  const { appeal } = response
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say('decide.title')}</h2>
      <p>{say('deputy.asHeld')}</p>
      <div className="buttons">
        {appeal ? (
          <OnAppeal appeal={{ id: appeal.id, hearing }} kind={response.kind} done={done} />
        ) : (
          <ApproveOrDecline response={{ ...response, hearing }} done={done} />
        )}
      </div>
    </section>
  )
}
