import {
  AnswerKindlyDocument,
  type Cause,
  type CorrectionStatus,
  DecideFactsDocument,
  type ResponseKind,
  SettleCauseDocument,
  SettleSeverityDocument,
  type Severity,
} from '../made/graphql'
import { Deed } from '../parts/deed'
import { useSay } from '../say/language'

const CAUSES: readonly Cause[] = ['EMPLOYEE', 'CUSTOMER', 'MANAGEMENT', 'PROCESS', 'OFFER', 'UNKNOWN']
const SEVERITIES: readonly Severity[] = ['MINOR', 'MODERATE', 'MAJOR']
/** What takes a reason and nothing else. */
const KIND_ONES: readonly ResponseKind[] = ['SUPPORT', 'RECOGNITION', 'NO_ACTION']

interface Props {
  item: { incident: { id: string } }
  done: () => void
}

function useOptions(kind: string, values: readonly string[]) {
  const say = useSay()
  return values.map((value) => ({ value, name: say.word(kind, value) }))
}

export function SettleCause({ item: { incident }, done }: Props) {
  const say = useSay()
  const options = useOptions('theCause', CAUSES)
  return (
    <Deed
      name={`settle-cause/${incident.id}`}
      label={say('settle.cause')}
      will={say('settle.causeWill')}
      fields={[
        { name: 'cause', label: say('otherwise.whose'), kind: 'choice', options },
        { name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') },
      ]}
      document={SettleCauseDocument}
      variables={(said) => ({ incidentId: incident.id, cause: said['cause'] as Cause, reason: said['reason']! })}
      done={done}
    />
  )
}

export function SettleSeverity({ item: { incident }, done }: Props) {
  const say = useSay()
  const options = useOptions('severity', SEVERITIES)
  return (
    <Deed
      name={`settle-severity/${incident.id}`}
      label={say('settle.severity')}
      will={say('settle.severityWill')}
      fields={[
        { name: 'severity', label: say('otherwise.howGrave'), kind: 'choice', options },
        { name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') },
      ]}
      document={SettleSeverityDocument}
      variables={(said) => ({
        incidentId: incident.id,
        severity: said['severity'] as Severity,
        reason: said['reason']!,
      })}
      done={done}
    />
  )
}

export function AnswerKindly({ item: { incident }, done }: Props) {
  const say = useSay()
  const options = useOptions('kind', KIND_ONES)
  return (
    <Deed
      name={`kindly/${incident.id}`}
      label={say('settle.kindly')}
      will={say('settle.kindlyWill')}
      fields={[
        { name: 'kind', label: say('settle.what'), kind: 'choice', options },
        { name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') },
      ]}
      document={AnswerKindlyDocument}
      variables={(said) => ({
        input: { incidentId: incident.id, kind: said['kind'] as ResponseKind, reason: said['reason']! },
      })}
      refused={({ respond }) => (respond.__typename === 'DueProcessNotMet' ? [respond.message] : [])}
      done={done}
    />
  )
}

interface Contested {
  item: { incident: { corrections: readonly { id: string; status: CorrectionStatus }[] } }
  done: () => void
}

/** What they say was otherwise than recorded. */
export function FactsContested({ item: { incident }, done }: Contested) {
  const say = useSay()
  return incident.corrections
    .filter(({ status }) => status === 'WAITING')
    .flatMap(({ id }) =>
      [true, false].map((accepted) => (
        <Deed
          key={`${id}/${accepted}`}
          name={`correction-${accepted ? 'accepted' : 'declined'}/${id}`}
          label={say(accepted ? 'decide.accept' : 'decide.leave')}
          will={say(accepted ? 'decide.acceptWill' : 'decide.leaveWill')}
          fields={[{ name: 'reason', label: say('decide.reason'), hint: say('decide.reasonHint') }]}
          document={DecideFactsDocument}
          variables={({ reason }) => ({ id, accepted, reason: reason! })}
          done={done}
        />
      )),
    )
}
