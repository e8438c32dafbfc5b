import { useEffect } from 'react'
import { useAsk } from '../api/asking'
import { useSendingOnce } from '../api/sending-once'
import { useDraft } from '../drafts/drafts'
import {
  PositionsDocument,
  RespondDocument,
  type RespondInput,
  type RespondMutation,
  type RespondMutationVariables,
  type ResponseKind,
} from '../made/graphql'
import { Button } from '../parts/button'
import { Choice } from '../parts/choices'
import { Problem } from '../parts/problem'
import { Opened } from '../parts/opened'
import { Words } from '../parts/words'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'
import type { Incident } from './recorded'

interface Written {
  /** The server knows it again by this, so that it is done once however often it is sent. */
  key: string
  sent?: string
  reason: string
  whatHappened: string
  whatWasLearned: string
  step: string
  by: string
  position: string
  endsOn: string
}

const begin = (today: string): Written => ({
  key: crypto.randomUUID(),
  reason: '',
  whatHappened: '',
  whatWasLearned: '',
  step: '',
  by: '',
  position: '',
  endsOn: today,
})

/** The input of respond: of what was written only what belongs to this kind. */
function inputOf(incidentId: string, kind: ResponseKind, written: Written): RespondInput {
  const { reason, whatHappened, whatWasLearned, step, by, position, endsOn } = written
  const steps = step.trim() ? { text: step.trim(), ...(by ? { by } : {}) } : undefined
  return {
    incidentId,
    idempotencyKey: written.key,
    kind,
    reason: reason.trim(),
    ...(kind === 'TEACHABLE_MOMENT' && whatHappened.trim() ? { whatHappened: whatHappened.trim() } : {}),
    ...(kind === 'TEACHABLE_MOMENT' && whatWasLearned.trim() ? { whatWasLearned: whatWasLearned.trim() } : {}),
    ...(kind === 'TEACHABLE_MOMENT' && steps ? { nextStep: steps } : {}),
    ...(kind === 'COACHING' && steps ? { steps: [steps] } : {}),
    ...(kind === 'REASSIGNMENT' ? { position, endsOn } : {}),
    ...(kind === 'STAND_DOWN' ? { endsOn } : {}),
  }
}

interface Props {
  incident: Incident
  kind: ResponseKind
  away: () => void
  again: () => void
}

/** One informal answer: what it is, a few words, done. */
export function Answer({ incident, kind, away, again }: Props) {
  const say = useSay()
  const clock = useClock()
  const draft = useDraft(`answer/${incident.id}/${kind}`, () => begin(clock.today()))
  const respond = useSendingOnce<RespondMutation, RespondMutationVariables, Written>(RespondDocument)
  const arrived = respond.problem?.kind === 'sentBefore'
  useEffect(() => {
    // What was sent before stands there by now.
    if (arrived) again()
    // Once: `again` is another at each turn.
  }, [arrived])
  if (!draft) return null
  const { value, change } = draft
  const field = (name: Exclude<keyof Written, 'sent'>) => ({
    value: value[name],
    onChange: (text: string) => change({ [name]: text }),
    wrong: respond.problem?.fields[`input.${name}`],
  })
  const send = async () => {
    if (!(await respond.send(draft, { input: inputOf(incident.id, kind, value) }))) return
    draft.forget()
    away()
    again()
  }
  return (
    <Opened title={say.word('kind', kind)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>{say.word('kindMeans', kind)}</p>
        {kind === 'TEACHABLE_MOMENT' && (
          <>
            <Words label={say('answer.whatHappened')} {...field('whatHappened')} />
            <Words label={say('answer.whatWasLearned')} {...field('whatWasLearned')} />
          </>
        )}
        {kind === 'REASSIGNMENT' && <Position value={value.position} onChange={(position) => change({ position })} />}
        {(kind === 'REASSIGNMENT' || kind === 'STAND_DOWN') && (
          <Words label={say('answer.endsOn')} type="date" lines={1} {...field('endsOn')} />
        )}
        {(kind === 'TEACHABLE_MOMENT' || kind === 'COACHING') && (
          <>
            <Words label={say('answer.step')} lines={1} {...field('step')} />
            <Words label={say('answer.by')} type="date" lines={1} {...field('by')} />
          </>
        )}
        <Words label={say('answer.reason')} hint={say('answer.reasonHint')} {...field('reason')} />
        <Problem of={respond.problem} again={again} />
        <div className="buttons">
          <Button kind="main" type="submit" pending={respond.sending}>
            {say('answer.send')}
          </Button>
          <Button kind="quiet" onPress={away}>
            {say('do.back')}
          </Button>
          {(draft.found || arrived) && (
            <Button kind="quiet" onPress={() => (draft.forget(), away())}>
              {say('deed.away')}
            </Button>
          )}
        </div>
      </form>
    </Opened>
  )
}

function Position({ value, onChange }: { value: string; onChange: (position: string) => void }) {
  const say = useSay()
  const { data } = useAsk(PositionsDocument, {})
  return (
    <Choice
      label={say('answer.position')}
      options={(data?.reassignmentPositions ?? []).map(({ position }) => ({
        value: position,
        name: say.word('position', position),
      }))}
      value={value || null}
      onChange={onChange}
    />
  )
}
