import { Link } from 'wouter'
import { TakeReviewDocument, type WaitsFragment } from '../made/graphql'
import { AtOnce } from '../parts/at-once'
import { Done } from '../parts/done'
import { useStays } from '../parts/stays'
import { toCase } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

interface Props {
  items: readonly WaitsFragment[]
  /** How many wait on the pages before it, and whether more do after it. */
  before?: number
  hasMore?: boolean
  done: () => void
}

/** On a phone each row is a card: every cell says what it is. What was taken stays in its place: the next one is not under the same finger. */
export function QueueTable({ items, before = 0, hasMore = false, done }: Props) {
  const say = useSay()
  const { rows, isDone, did } = useStays(items, ({ id }) => id)
  const columns = ['reason', 'person', 'store', 'due', 'taken'] as const
  return (
    <table className="stacks">
      <caption>
        {before === 0 && !hasMore
          ? say('queue.caption', { count: items.length })
          : say('queue.captionOfPage', { from: before + 1, to: before + items.length, more: hasMore ? 'yes' : 'no' })}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(`queue.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((item) => (
          <tr key={item.id}>
            <td data-is={say('queue.reason')}>
              <Link href={toCase(item.id)}>{say.word('reason', item.reason)}</Link>
            </td>
            <td data-is={say('queue.person')}>
              {item.incident.employee?.name ?? say('incident.nobody')} <small>{item.incident.reference}</small>
            </td>
            <td data-is={say('queue.store')}>{item.incident.store.name}</td>
            <td data-is={say('queue.due')}>
              {say.at(item.incident.store.timeZone).date(item.dueAt)}{' '}
              {item.overdue && <strong>{say('queue.isOverdue')}</strong>}
            </td>
            <td data-is={say('queue.taken')}>
              <Taken item={item} isDone={isDone(item)} done={() => (did(item), done())} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Taken({ item, isDone, done }: { item: WaitsFragment; isDone: boolean; done: () => void }) {
  const say = useSay()
  const { id } = useViewer()
  if (item.takenBy) return item.takenBy.id === id ? say('queue.me') : item.takenBy.name
  if (isDone) return <Done />
  return <AtOnce label={say('queue.take')} document={TakeReviewDocument} variables={{ id: item.id }} done={done} />
}
