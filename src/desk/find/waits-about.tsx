import { useAsk } from '../api/asking'
import { WaitsAboutDocument } from '../made/graphql'
import { Problem } from '../parts/problem'
import { QueueTable } from '../queue/queue-table'
import { useSay } from '../say/language'

/** What waits for HR about somebody, or about one incident; nothing where nothing does. */
export function WaitsAbout({
  employee = null,
  incident = null,
}: {
  employee?: string | null
  incident?: string | null
}) {
  const say = useSay()
  const { data, problem, again } = useAsk(WaitsAboutDocument, { first: 25, employee, incident, store: null })
  const items = data?.reviewQueue.edges.map(({ node }) => node) ?? []
  if (items.length === 0) return <Problem of={problem} again={again} />
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{say('find.waits')}</h2>
      <QueueTable items={items} done={again} />
    </section>
  )
}
