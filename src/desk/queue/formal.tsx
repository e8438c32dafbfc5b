import {
  ApproveDocument,
  DecideAppealDocument,
  DeclineDocument,
  type ResponseKind,
  type StepsFragment,
} from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'

type Hearing = Pick<StepsFragment, 'nextStep'> | null

interface Asked {
  response: { id: string; kind: ResponseKind; hearing: Hearing }
  done: () => void
}

/** What was asked for takes effect or doesn't. Something formal can be approved once it was heard. */
export function ApproveOrDecline({ response: { id, kind, hearing }, done }: Asked) {
  const say = useSay()
  const asked = { kind: say.word('kind', kind) }
  const reason = { name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') }
  return (
    <>
      {mayDecide(hearing) ? (
        <Deed
          name={`approve/${id}`}
          label={say('decide.approve')}
          will={say('decide.approveWill', asked)}
          fields={[reason]}
          document={ApproveDocument}
          variables={({ reason: why }) => ({ id, reason: why! })}
          refused={({ approveResponse: answer }) =>
            answer.__typename === 'DueProcessNotMet'
              ? [answer.message, ...answer.tests.flatMap((test) => (test.outcome === 'NOT_MET' ? test.because : []))]
              : []
          }
          done={done}
        />
      ) : (
        <p>{say('decide.notYet')}</p>
      )}
      <Deed
        name={`decline/${id}`}
        label={say('decide.decline')}
        will={say('decide.declineWill', asked)}
        fields={[reason]}
        document={DeclineDocument}
        variables={({ reason: why }) => ({ id, reason: why! })}
        done={done}
      />
    </>
  )
}

interface Appealed {
  appeal: { id: string; hearing: Hearing }
  kind: ResponseKind
  done: () => void
}

/** An appeal is upheld, or of something formal rejected once they were heard again. */
export function OnAppeal({ appeal: { id, hearing }, kind, done }: Appealed) {
  const say = useSay()
  const deed = (upheld: boolean) => (
    <Deed
      name={`appeal-${upheld ? 'upheld' : 'rejected'}/${id}`}
      label={say(upheld ? 'decide.uphold' : 'decide.reject')}
      will={say(upheld ? 'decide.upholdWill' : 'decide.rejectWill', { kind: say.word('kind', kind) })}
      fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') }]}
      document={DecideAppealDocument}
      variables={({ reason }) => ({ id, upheld, reason: reason! })}
      refused={({ decideAppeal: { status } }) => (status === 'WAITING' ? [say('decide.appealNotYet')] : [])}
      done={done}
    />
  )
  return (
    <>
      {deed(true)}
      {mayDecide(hearing) ? deed(false) : <p>{say('decide.appealNotYet')}</p>}
    </>
  )
}

const mayDecide = (hearing: Hearing) => hearing === null || hearing.nextStep === 'DECIDE'
