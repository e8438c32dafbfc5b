import type { ReactNode } from 'react'
import {
  AnswerPunishmentDocument,
  ApproveDocument,
  DecideAppealDocument,
  DeclineDocument,
  ServeFindingDocument,
  type ReviewReason,
} from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'
import type { Item } from './item'
import { LettingGo } from './letting-go'
import { LegalHolds } from './legal-holds'
import { RemedyException } from './remedy-exception'
import { AnswerKindly, FactsContested, SettleCause, SettleSeverity } from './settle'
import { SettleCustomersSide } from './settle-customers-side'
import { ShiftContested } from './shift-contested'
import { Complained, LookedInto } from './trust'

interface Props {
  item: Item
  done: () => void
}

/** What can be decided of what waits, each with a typed reason and what will be so then. */
export function Decide({ item, done }: Props) {
  const say = useSay()
  const Deciding = DECIDED[item.reason]
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say('decide.title')}</h2>
      {Deciding ? (
        <div className="buttons">
          <Deciding item={item} done={done} />
        </div>
      ) : (
        <p>{say('decide.endsWith')}</p>
      )}
    </section>
  )
}

function Answered({ item: { id, response }, done }: Props) {
  const say = useSay()
  if (!response) return null
  const asked = { kind: say.word('kind', response.kind) }
  const mayDecide = !response.hearing || response.hearing.nextStep === 'DECIDE'
  return (
    <>
      {mayDecide ? (
        <Deed
          name={`approve/${id}`}
          label={say('decide.approve')}
          will={say('decide.approveWill', asked)}
          fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') }]}
          document={ApproveDocument}
          variables={({ reason }) => ({ id: response.id, reason: reason! })}
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
        fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') }]}
        document={DeclineDocument}
        variables={({ reason }) => ({ id: response.id, reason: reason! })}
        done={done}
      />
    </>
  )
}

function Appealed({ item: { id, appeal }, done }: Props) {
  const say = useSay()
  if (!appeal) return null
  const kind = say.word('kind', appeal.response.kind)
  const deed = (upheld: boolean) => (
    <Deed
      name={`appeal-${upheld ? 'upheld' : 'rejected'}/${id}`}
      label={say(upheld ? 'decide.uphold' : 'decide.reject')}
      will={say(upheld ? 'decide.upholdWill' : 'decide.rejectWill', { kind })}
      fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') }]}
      document={DecideAppealDocument}
      variables={({ reason }) => ({ id: appeal.id, upheld, reason: reason! })}
      done={done}
    />
  )
  return (
    <>
      {deed(true)}
      {deed(false)}
    </>
  )
}

function FindingChanged({ item: { incident }, done }: Props) {
  const say = useSay()
  return (
    <Deed
      name={`serve/${incident.id}`}
      label={say('decide.serve')}
      will={say('decide.serveWill')}
      fields={[{ name: 'reason', label: say('decide.reason') }]}
      document={ServeFindingDocument}
      variables={({ reason }) => ({ id: incident.id, reason: reason! })}
      done={done}
    />
  )
}

function Punished({ item: { response }, done }: Props) {
  const say = useSay()
  if (!response) return null
  return (
    <Deed
      name={`punishment/${response.id}`}
      label={say('decide.answer')}
      will={say('decide.answerWill')}
      fields={[{ name: 'answer', label: say('decide.answerText') }]}
      document={AnswerPunishmentDocument}
      variables={({ answer }) => ({ responseId: response.id, answer: answer! })}
      done={done}
    />
  )
}

/** By what each reason to wait is ended; null where it ends with another decision. */
const DECIDED: Record<ReviewReason, ((props: Props) => ReactNode) | null> = {
  FORMAL_RESPONSE_REQUESTED: Answered,
  FREQUENT_REASSIGNMENT: Answered,
  STOOD_DOWN: Answered,
  APPEAL: Appealed,
  CAUSE_CONTESTED: SettleCause,
  CONFLICT_OF_INTEREST: SettleCause,
  SEVERITY_CONTESTED: SettleSeverity,
  FACTS_CONTESTED: FactsContested,
  FINDING_CHANGED: FindingChanged,
  MEANT_AS_PUNISHMENT: Punished,
  COMPLAINT: Complained,
  FIRST_LOOK: LookedInto,
  RETALIATION_RISK: LookedInto,
  OVER_REPORTING: LookedInto,
  HIDDEN_PUNISHMENT: LookedInto,
  PATTERN_WITHOUT_RESPONSE: AnswerKindly,
  MANAGER_RECUSED: AnswerKindly,
  SHIFT_CONTESTED: ShiftContested,
  RETENTION_HELD: LegalHolds,
  LETTING_GO: LettingGo,
  REMEDY_EXCEPTION: RemedyException,
  CUSTOMER_SIDE_CONTESTED: SettleCustomersSide,
  STATEMENT_REFUSED: null,
  DEADLINE_NEAR: null,
}
