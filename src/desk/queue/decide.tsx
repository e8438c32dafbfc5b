import type { ReactNode } from 'react'
import { AnswerPunishmentDocument, ServeFindingDocument, type ReviewReason } from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'
import { Denied } from './denied'
import { ApproveOrDecline, OnAppeal } from './formal'
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

function Answered({ item: { response }, done }: Props) {
  return response && <ApproveOrDecline response={response} done={done} />
}

function Appealed({ item: { appeal }, done }: Props) {
  return appeal && <OnAppeal appeal={appeal} kind={appeal.response.kind} done={done} />
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

/** What is said of how an incident was ended is no answer: HR looks into it. */
function Punished({ item, done }: Props) {
  const say = useSay()
  const { response } = item
  if (!response) return <LookedInto item={item} done={done} />
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
  ATTRIBUTION_DENIED: Denied,
  STATEMENT_REFUSED: null,
  DEADLINE_NEAR: null,
}
