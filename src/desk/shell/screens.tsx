import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { Screen } from '../parts/screen'
import { PATHS } from '../paths'
import { useSay } from '../say/language'
import { Today } from '../today/today'
import { useViewer } from '../viewer/viewer'

// What isn't needed for the first screen is loaded with its own.
const Queue = lazy(() => import('../queue/queue'))
const Case = lazy(() => import('../queue/case'))
const Figures = lazy(() => import('../figures/figures'))
const MyRecord = lazy(() => import('../mine/my-record'))
const OpenedToMe = lazy(() => import('../mine/opened-to-me'))
const RecordedAboutMe = lazy(() => import('../mine/recorded'))
const Incident = lazy(() => import('../incident/incident'))
const MyStore = lazy(() => import('../my-store/my-store'))
const Notices = lazy(() => import('../notices/notices'))
const Find = lazy(() => import('../find/find'))
const Person = lazy(() => import('../find/person'))
const IncidentForHr = lazy(() => import('../find/incident-for-hr'))
const Settings = lazy(() => import('../settings/settings'))
const DeputyCases = lazy(() => import('../deputy/cases'))
const DeputyCase = lazy(() => import('../deputy/case'))
const LogIt = lazy(() => import('../log/log-it'))

/** Which screen is where, for whom. */
export function Screens() {
  const { role } = useViewer()
  return (
    <Switch>
      {role === 'STORE_MANAGER' && <Route path={PATHS.home} component={Today} />}
      {role === 'STORE_MANAGER' && <Route path={PATHS.log} component={LogIt} />}
      {role === 'EMPLOYEE' && <Route path={PATHS.home} component={MyRecord} />}
      {role !== 'SERVICE' && role !== 'DEPUTY' && <Route path={PATHS.myRecord} component={MyRecord} />}
      {role === 'EMPLOYEE' && <Route path={PATHS.incident} component={RecordedAboutMe} />}
      {role === 'STORE_MANAGER' && <Route path={PATHS.incident} component={Incident} />}
      {role === 'STORE_MANAGER' && <Route path={PATHS.myStore} component={MyStore} />}
      {role !== 'SERVICE' && role !== 'DEPUTY' && <Route path={PATHS.opened} component={OpenedToMe} />}
      {role !== 'SERVICE' && <Route path={PATHS.notices} component={Notices} />}
      {role !== 'SERVICE' && <Route path={PATHS.settings} component={Settings} />}
      {role === 'HR' && <Route path={PATHS.home} component={Queue} />}
      {role === 'HR' && <Route path={PATHS.case} component={Case} />}
      {role === 'HR' && <Route path={PATHS.incident} component={IncidentForHr} />}
      {role === 'HR' && <Route path={PATHS.find} component={Find} />}
      {role === 'HR' && <Route path={PATHS.person} component={Person} />}
      {role === 'HR' && <Route path={PATHS.figures} component={Figures} />}
      {role === 'DEPUTY' && <Route path={PATHS.home} component={DeputyCases} />}
      {role === 'DEPUTY' && <Route path={PATHS.case} component={DeputyCase} />}
      <Route component={Nowhere} />
    </Switch>
  )
}

function Nowhere() {
  const say = useSay()
  return (
    <Screen title={say('nowhere.title')}>
      <p>{say('nowhere.text')}</p>
    </Screen>
  )
}
