import { useState } from 'react'
import { useAsk } from '../api/asking'
import { IncidentList } from '../find/incident-list'
import { FindByReferenceDocument, FindIncidentsDocument } from '../made/graphql'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { useSettled } from '../parts/settled'
import { Waiting } from '../parts/waiting'
import { Words } from '../parts/words'
import { useSay } from '../say/language'

const AT_ONCE = 10
const LEAST = 2

/** All that was recorded in a store, newest first, also what waits for nothing any more; by a reference or a word where somebody looks for one. */
export function RecordedHere({ store }: { store: string }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [first, setFirst] = useState(AT_ONCE)
  const text = useSettled(typed.trim())
  const looks = text.length >= LEAST
  const byReference = useAsk(FindByReferenceDocument, { reference: text }, { pause: !looks })
  const filter = looks ? { store, text } : { store }
  const { data, waiting, problem, again } = useAsk(FindIncidentsDocument, { filter, first })
  const one = looks ? byReference.data?.incidentByReference : null
  const others = (data?.incidents.edges ?? []).map(({ node }) => node).filter(({ id }) => id !== one?.id)
  const found = [...(one ? [one] : []), ...others]
  return (
    <>
      <Words label={say('store.incidentsFind')} type="search" lines={1} value={typed} onChange={setTyped} />
      <Problem of={problem ?? byReference.problem} again={again} />
      {waiting && <Waiting />}
      {data && found.length === 0 && <p role="status">{say(looks ? 'find.noIncident' : 'store.incidentsNone')}</p>}
      <IncidentList incidents={found} />
      <More has={data?.incidents.pageInfo.hasNextPage ?? false} onPress={() => setFirst(first + 25)} />
    </>
  )
}
