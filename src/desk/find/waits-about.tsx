import { useState } from 'react'
import { useAsk } from '../api/asking'
import { WaitsAboutDocument } from '../made/graphql'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { QueueTable } from '../queue/queue-table'
import { useSay } from '../say/language'

const MOST = 100

/** What waits for HR about somebody, or about one incident; nothing where nothing does. */
export function WaitsAbout({
  employee = null,
  incident = null,
}: {
  employee?: string | null
  incident?: string | null
}) {
  const say = useSay()
  const [first, setFirst] = useState(25)
  const { data, problem, again } = useAsk(WaitsAboutDocument, { first, employee, incident, store: null })
  const items = data?.reviewQueue.edges.map(({ node }) => node) ?? []
  const hasMore = data?.reviewQueue.pageInfo.hasNextPage ?? false
  if (items.length === 0) return <Problem of={problem} again={again} />
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{say('find.waits')}</h2>
      <QueueTable items={items} hasMore={hasMore} done={again} />
      <More has={hasMore && first < MOST} onPress={() => setFirst(MOST)} />
    </section>
  )
}
