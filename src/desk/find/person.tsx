import { useState } from 'react'
import { useAsk } from '../api/asking'
import { FindIncidentsDocument, PersonDocument, WhatRecordsSayDocument } from '../made/graphql'
import { Folded } from '../parts/folded'
import { More } from '../parts/more'
import { useNamed } from '../parts/named-by-address'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { Found } from '../queue/verdict'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { IncidentList } from './incident-list'
import { LeaveOfPerson } from './leave-of-person'
import { WaitsAbout } from './waits-about'

/** Somebody, for HR: what waits about them and what was recorded first, and what the records say only when asked. */
export default function PersonScreen() {
  const number = useNamed('number')
  return <ThePerson key={number} number={number} />
}

function ThePerson({ number }: { number: string }) {
  const say = useSay()
  const viewer = useViewer()
  const { data, waiting, problem, again } = useAsk(PersonDocument, { number })
  const person = data?.employee
  return (
    <Screen title={person?.name ?? say('find.person')}>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && !person && <p>{say('problem.notFound')}</p>}
      {person && (
        <>
          <p>
            {[person.number, person.position && say.word('position', person.position), person.store?.name]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <WaitsAbout employee={number} />
          {number !== viewer.number && <LeaveOfPerson number={number} />}
          <WhatWasRecorded number={number} />
          {number !== viewer.number && (
            <Folded title={say('find.records')} asks>
              <WhatRecordsSay number={number} />
            </Folded>
          )}
        </>
      )}
    </Screen>
  )
}

function WhatWasRecorded({ number }: { number: string }) {
  const say = useSay()
  const [first, setFirst] = useState(10)
  const { data, waiting, problem, again } = useAsk(FindIncidentsDocument, { filter: { employee: number }, first })
  const incidents = data?.incidents.edges.map(({ node }) => node) ?? []
  return (
    <section aria-labelledby="recorded">
      <h2 id="recorded">{say('mine.recorded')}</h2>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && incidents.length === 0 && <p>{say('find.noIncident')}</p>}
      <IncidentList incidents={incidents} ofOne />
      <More has={(data?.incidents.pageInfo.hasNextPage ?? false) && first < 100} onPress={() => setFirst(first + 30)} />
    </section>
  )
}

/** As of now. That somebody looked is told to whom it is about. */
function WhatRecordsSay({ number }: { number: string }) {
  const say = useSay()
  const { data, waiting, problem, again } = useAsk(WhatRecordsSayDocument, { number })
  const found = data?.employee
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && !found?.assessment && <p>{found?.assessmentHeldBack ?? say('find.nothingSaid')}</p>}
      {found?.assessment && <Found verdict={found.assessment} opened />}
    </>
  )
}
