import { useState } from 'react'
import { useAsk } from '../api/asking'
import { QueueDocument } from '../made/graphql'
import { Choice } from '../parts/choices'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'
import { QueueTable } from './queue-table'

const WHICH = ['all', 'mine', 'nobodys', 'overdue'] as const
type Which = (typeof WHICH)[number]
const asked = {
  all: {},
  mine: { takenBy: 'ME' },
  nobodys: { takenBy: 'NOBODY' },
  overdue: { overdue: true },
} as const satisfies Record<Which, object>

/** What waits for HR, what is overdue first. */
export default function Queue() {
  const say = useSay()
  const { stores } = useViewer()
  const [which, setWhich] = useState<Which>('all')
  const [store, setStore] = useState('')
  const [first, setFirst] = useState(25)
  const { data, waiting, problem, again } = useAsk(QueueDocument, {
    first: Math.min(first, 100),
    takenBy: null,
    overdue: null,
    store: store || null,
    ...asked[which],
  })
  const queue = data?.reviewQueue
  return (
    <Screen title={say('queue.title')}>
      <div className="wide filters">
        <Choice
          label={say('queue.which')}
          options={WHICH.map((value) => ({ value, name: say(`queue.${value}`) }))}
          value={which}
          onChange={(value) => setWhich(value as Which)}
        />
        <label className="words">
          <span>{say('today.store')}</span>
          <select value={store} onChange={(event) => setStore(event.target.value)}>
            <option value="">{say('queue.everyStore')}</option>
            {stores.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {queue && queue.edges.length === 0 && <p className="calm">{say('queue.nothing')}</p>}
      {queue && queue.edges.length > 0 && <QueueTable items={queue.edges.map(({ node }) => node)} done={again} />}
      <More has={(queue?.pageInfo.hasNextPage ?? false) && first < 100} onPress={() => setFirst(first + 25)} />
    </Screen>
  )
}
