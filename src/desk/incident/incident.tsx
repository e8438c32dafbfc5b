import { useHistoryState } from 'wouter/use-browser-location'
import { useAsk } from '../api/asking'
import { type IncidentActionKind, IncidentDocument } from '../made/graphql'
import RecordedAboutMe from '../mine/recorded'
import { useNamed } from '../parts/named-by-address'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { AtStore } from '../say/at-store'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { Answers } from './answers'
import { SettleCause, SettleSeverity } from '../queue/settle'
import { Withdraw } from '../queue/trust'
import { Customer } from './customer'
import { Finding } from './finding'
import { may } from '../parts/may'
import type { Incident } from './recorded'
import { TheirSide } from './their-side'
import { WhatHappened } from './what-happened'
import { WhatWasDone } from './what-was-done'

/** Each incident is a screen of its own: what was done with one is not said of the next. */
export default function IncidentScreen() {
  const id = useNamed('id')
  return <TheIncident key={id} id={id} />
}

/** One incident for a manager: what happened and their side first, then what it looks like, then what to do. */
function TheIncident({ id }: { id: string }) {
  const say = useSay()
  const { logged } = useHistoryState<{ logged?: string } | null>() ?? {}
  const { data, waiting, problem, again } = useAsk(IncidentDocument, { id })
  const incident = data?.incident
  const viewer = useViewer()
  if (incident?.employee?.id === viewer.id) return <RecordedAboutMe />
  const title = incident
    ? say('incident.title', { who: incident.employee?.name ?? say('incident.nobody') })
    : say('incident.titleBefore')
  return (
    <Screen title={title}>
      {logged && (
        <p role="status" className="calm">
          {say('incident.logged', { reference: logged })}
        </p>
      )}
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
  return (
    <>
      <WhatHappened incident={incident} />
      {incident.employee && <TheirSide incident={incident} again={again} />}
      {incident.assessment && <Finding incident={incident} assessment={incident.assessment} />}
      {incident.responses.length > 0 && <WhatWasDone responses={incident.responses} />}
      {incident.withdrawnAt !== null && <p>{say('incident.withdrawn')}</p>}
      <Answers incident={incident} again={again} />
      <Customer incident={incident} again={again} />
      <Settle incident={incident} again={again} />
    </>
  )
}

/** What a manager says of the record itself. */
function Settle({ incident, again }: { incident: Incident; again: () => void }) {
  const say = useSay()
  const item = { incident }
  if (!SETTLED.some((kind) => may(incident, kind))) return null
  return (
    <details>
      <summary>{say('incident.record')}</summary>
      <div className="buttons">
        {may(incident, 'SETTLE_CAUSE') && <SettleCause item={item} done={again} />}
        {may(incident, 'SETTLE_SEVERITY') && <SettleSeverity item={item} done={again} />}
        {may(incident, 'WITHDRAW') && <Withdraw item={item} done={again} />}
      </div>
    </details>
  )
}

const SETTLED: readonly IncidentActionKind[] = ['SETTLE_CAUSE', 'SETTLE_SEVERITY', 'WITHDRAW']
