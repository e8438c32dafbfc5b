import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useAsk } from '../api/asking'
import { QueueDocument, type TakenBy } from '../made/graphql'
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

const isWhich = (text: string | null): text is Which => (WHICH as readonly (string | null)[]).includes(text)
const AT_ONCE = 25

/** What waits for HR, what is overdue first. */
export default function Queue() {
  const say = useSay()
  const { stores } = useViewer()
  // In the address, so that whoever comes back from a case finds what they had chosen.
  const [chosen, choose] = useSearchParams()
  const [asWhich, store] = [chosen.get('which'), chosen.get('store') ?? '']
  const which = isWhich(asWhich) ? asWhich : 'all'
  const show = (part: { which?: string; store?: string }) =>
    choose((before) => new URLSearchParams({ ...Object.fromEntries(before), ...part }), { replace: true })
  return (
    <Screen title={say('queue.title')}>
      <div className="wide filters">
        <Choice
          label={say('queue.which')}
          options={WHICH.map((value) => ({ value, name: say(`queue.${value}`) }))}
          value={which}
          onChange={(value) => show({ which: value })}
        />
        <label className="words">
          <span>{say('today.store')}</span>
          <select value={store} onChange={(event) => show({ store: event.target.value })}>
            <option value="">{say('queue.everyStore')}</option>
            {stores.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Page key={`${which}/${store}`} after={null} before={0} filter={{ store: store || null, ...asked[which] }} />
    </Screen>
  )
}

interface Props {
  /** Where the page before it ended, and how many there were on all that came before. */
  after: string | null
  before: number
  filter: { store: string | null; takenBy?: TakenBy; overdue?: boolean }
}

function Page({ after, before, filter }: Props) {
  const say = useSay()
  const [more, setMore] = useState(false)
  const variables = { first: AT_ONCE, after, takenBy: null, overdue: null, ...filter }
  const { data, waiting, problem, again } = useAsk(QueueDocument, variables)
  const { edges = [], pageInfo } = data?.reviewQueue ?? {}
  const hasMore = pageInfo?.hasNextPage ?? false
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && before === 0 && edges.length === 0 && <p className="calm">{say('queue.nothing')}</p>}
      {edges.length > 0 && (
        <QueueTable items={edges.map(({ node }) => node)} before={before} hasMore={hasMore} done={again} />
      )}
      {more && hasMore && <Page after={pageInfo?.endCursor ?? null} before={before + edges.length} filter={filter} />}
      <More has={!more && hasMore} onPress={() => setMore(true)} />
    </>
  )
}
