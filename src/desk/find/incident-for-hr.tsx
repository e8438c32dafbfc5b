import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { Close, Tell } from '../customer/deal-with'
import { CustomersSide, isKnown } from '../customer/what-is-known'
import { WhatWasDone } from '../incident/what-was-done'
import { type IncidentActionKind, IncidentForHrDocument, type IncidentForHrQuery } from '../made/graphql'
import RecordedAboutMe from '../mine/recorded'
import { Alert } from '../parts/alert'
import { useNamed } from '../parts/named-by-address'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { toIncident, toPerson } from '../paths'
import { OtherAccounts, TheirAccount } from '../queue/accounts'
import { Facts } from '../queue/facts'
import { AnswerKindly, FactsContested, SettleCause, SettleSeverity } from '../queue/settle'
import { DenyPart, EndComplaint, LookedInto, OpenToStore, Withdraw } from '../queue/trust'
import { Found } from '../queue/verdict'
import { AtStore } from '../say/at-store'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { WaitsAbout } from './waits-about'

type Incident = NonNullable<IncidentForHrQuery['incident']>

/** One incident for HR: the accounts and the facts first, what waits, what can be done; what it was found to be last. */
export default function IncidentForHr() {
  const id = useNamed('id')
  return <TheIncident key={id} id={id} />
}

function TheIncident({ id }: { id: string }) {
  const say = useSay()
  const viewer = useViewer()
  const { data, waiting, problem, again } = useAsk(IncidentForHrDocument, { id })
  const incident = data?.incident
  if (incident?.employee?.id === viewer.id) return <RecordedAboutMe />
  return (
    <Screen title={incident ? (incident.employee?.name ?? say('incident.nobody')) : say('incident.titleBefore')}>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && !incident && <p>{say('problem.notFound')}</p>}
      {incident && (
        <AtStore timeZone={incident.store.timeZone}>
          <Whole incident={incident} again={again} />
        </AtStore>
      )}
    </Screen>
  )
}

function Whole({ incident, again }: { incident: Incident; again: () => void }) {
  const say = useSay()
  const { employee, store, reference, forHrAlone, nameHeldBack, withdrawnAt, mergedInto } = incident
  return (
    <>
      <p>
        {employee && (
          <>
            <Link href={toPerson(employee.number)}>{say('case.who', employee)}</Link> ·{' '}
          </>
        )}
        {store.name} · {reference}
      </p>
      {forHrAlone && <Alert>{say('find.hrAlone')}</Alert>}
      {nameHeldBack && <Alert>{say('find.nameHeldBack')}</Alert>}
      {withdrawnAt !== null && <p className="calm">{say('incident.withdrawn')}</p>}
      {mergedInto !== null && <Link href={toIncident(mergedInto)}>{say('find.mergedInto')}</Link>}
      {employee && (
        <TheirAccount
          account={incident.statements}
          told={incident.told}
          askedAt={incident.statementRequestedAt}
          refused={false}
        />
      )}
      <Facts facts={incident} store={store.name} />
      <OtherAccounts incident={incident} done={again} />
      {isKnown(incident) && (
        <section aria-labelledby="customers-side">
          <h2 id="customers-side">{say('customer.title')}</h2>
          <CustomersSide incident={incident} />
          <div className="buttons">
            <Tell incident={incident} done={again} />
          </div>
        </section>
      )}
      {incident.responses.length > 0 && <WhatWasDone responses={incident.responses} />}
      <WaitsAbout incident={incident.id} />
      <WhatToDo incident={incident} again={again} />
      <WhatItWasFound incident={incident} />
    </>
  )
}

interface ToDo {
  item: { incident: Incident }
  done: () => void
}

/** What HR does about an incident beside what waits for them. */
const DEEDS: Partial<Record<IncidentActionKind, (props: ToDo) => ReactNode>> = {
  DECIDE_CORRECTION: FactsContested,
  SETTLE_CAUSE: SettleCause,
  SETTLE_SEVERITY: SettleSeverity,
  RESPOND: AnswerKindly,
  LOOK_INTO: LookedInto,
  OPEN_TO_STORE: OpenToStore,
  END_COMPLAINT: EndComplaint,
  CLOSE: ({ item: { incident }, done }) => <Close incident={incident} done={done} />,
  WITHDRAW: Withdraw,
  DENY_PART: DenyPart,
}

function WhatToDo({ incident, again }: { incident: Incident; again: () => void }) {
  const say = useSay()
  const possible = incident.actions.filter(({ kind, possible }) => possible && DEEDS[kind])
  if (possible.length === 0) return null
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do">{say('find.toDo')}</h2>
      <div className="buttons">
        {possible.map(({ kind }) => {
          const Deed = DEEDS[kind]!
          return <Deed key={kind} item={{ incident }} done={again} />
        })}
      </div>
    </section>
  )
}

function WhatItWasFound({ incident: { assessment, assessmentHeldBack } }: { incident: Incident }) {
  const say = useSay()
  if (!assessment && assessmentHeldBack === null) return null
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict">{say('verdict.title')}</h2>
      {assessment ? <Found verdict={assessment} /> : <p>{assessmentHeldBack}</p>}
    </section>
  )
}
