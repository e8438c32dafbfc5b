import { useState } from 'react'
import { useAsk } from '../api/asking'
import { besides } from '../api/problem'
import { useSendingOnce } from '../api/sending-once'
import type { OfADraft } from '../api/sent'
import { useDraft } from '../drafts/drafts'
import {
  type JustCauseTest,
  RespondDocument,
  type RespondMutation,
  type RespondMutationVariables,
  type ResponseKind,
  type TestOutcome,
  WhatStandsInTheWayDocument,
} from '../made/graphql'
import { Alert } from '../parts/alert'
import { Button } from '../parts/button'
import { Choice } from '../parts/choices'
import { Problem } from '../parts/problem'
import { Opened } from '../parts/opened'
import { Waiting } from '../parts/waiting'
import { Words } from '../parts/words'
import { useSay } from '../say/language'
import type { Incident } from './recorded'
import { action } from '../parts/may'

interface Props {
  incident: Incident
  away: () => void
  again: () => void
}

/** Something formal: what it has to pass, and the hearing, before a word of it can be written. */
export function Formal({ incident, away, again }: Props) {
  const say = useSay()
  const draft = useDraft(`formal/${incident.id}`, () => ({
    kind: 'VERBAL_WARNING' as ResponseKind,
    standard: '',
    reason: '',
    key: crypto.randomUUID() as string,
    sent: '',
  }))
  const respond = useSendingOnce<RespondMutation, RespondMutationVariables, OfADraft>(RespondDocument)
  const [refused, setRefused] = useState<Tested>()
  const kind = draft?.value.kind ?? 'VERBAL_WARNING'
  const standard = draft?.value.standard || null
  const asked = useAsk(WhatStandsInTheWayDocument, { incidentId: incident.id, kind, standard })
  if (!draft) return null
  const send = async () => {
    const { reason, key } = draft.value
    const answer = await respond.send(draft, {
      input: {
        incidentId: incident.id,
        idempotencyKey: key,
        kind,
        reason: reason.trim(),
        ...(standard ? { standard } : {}),
      },
    })
    if (!answer) return
    if (answer.respond.__typename === 'DueProcessNotMet') return setRefused(answer.respond)
    draft.forget()
    away()
    again()
  }
  const preview = asked.data?.justCause
  return (
    <Opened title={say('formal.title')}>
      <p>{say('formal.before')}</p>
      <Choice
        label={say('formal.kind')}
        options={(action(incident, 'ASK_FOR_FORMAL')?.responseKinds ?? []).map((one) => ({
          value: one,
          name: say.word('kind', one),
        }))}
        value={kind}
        onChange={(one) => draft.change({ kind: one as ResponseKind })}
      />
      {(asked.data?.standards.length ?? 0) > 0 && (
        <label className="words">
          <span>{say('formal.standard')}</span>
          <select value={draft.value.standard} onChange={(event) => draft.change({ standard: event.target.value })}>
            <option value="">{say('formal.noStandard')}</option>
            {asked.data?.standards.map(({ id, title, version }) => (
              <option key={id} value={id}>
                {title} ({version})
              </option>
            ))}
          </select>
        </label>
      )}
      <Problem of={asked.problem} again={asked.again} />
      {asked.waiting && <Waiting />}
      {preview && <Tests {...preview} />}
      {refused && (
        <Alert>
          <p>{refused.message}</p>
        </Alert>
      )}
      {preview?.mayBeAsked && (
        <>
          <p>{say('formal.then')}</p>
          <Words
            label={say('formal.reason')}
            value={draft.value.reason}
            onChange={(reason) => draft.change({ reason })}
            wrong={respond.problem?.fields['input.reason']}
          />
          <Problem of={besides(respond.problem, ['reason'])} again={again} />
          <Button pending={respond.sending} onPress={() => void send()}>
            {say('formal.send')}
          </Button>
        </>
      )}
      {preview && !preview.mayBeAsked && preview.alternatives.length > 0 && (
        <p>
          {say('formal.instead', {
            what: preview.alternatives.map((one) => say.word('kind', one)).join(', '),
          })}
        </p>
      )}
      <Button kind="quiet" onPress={away}>
        {say('do.back')}
      </Button>
    </Opened>
  )
}

interface Tested {
  message?: string
  tests: readonly { test: JustCauseTest; outcome: TestOutcome; because: string }[]
}

/** How each of the seven tests would come out today. */
function Tests({ tests }: Tested) {
  const say = useSay()
  return (
    <ol className="tests">
      {tests.map(({ test, outcome, because }) => (
        <li key={test}>
          <strong>{say.word('test', test)}</strong> {say.word('outcome', outcome)}
          <br />
          <span>{because}</span>
        </li>
      ))}
    </ol>
  )
}
