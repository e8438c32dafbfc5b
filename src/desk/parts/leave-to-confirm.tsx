import { ConfirmLeaveDocument } from '../made/graphql'
import { useSay } from '../say/language'
import { AtOnce } from './at-once'
import { Done } from './done'
import { useStays } from './stays'

interface Days {
  id: string
  from: string
  to: string
  employee?: { name: string }
}

/** Leave that somebody recorded of themselves, for those who can say that it is so. */
export function LeaveToConfirm({ leave, done }: { leave: readonly Days[]; done: () => void }) {
  const say = useSay()
  const { rows, isDone, did } = useStays(leave, ({ id }) => id)
  if (rows.length === 0) return null
  return (
    <>
      <p>{say('leave.confirmWhy')}</p>
      <ul className="cards">
        {rows.map((row) => (
          <li key={row.id} className="card">
            {row.employee && <strong>{row.employee.name}</strong>}
            <span>{say('leave.fromTo', { from: say.date(row.from), to: say.date(row.to) })}</span>
            {isDone(row) ? (
              <Done />
            ) : (
              <AtOnce
                label={say('leave.confirmIt')}
                document={ConfirmLeaveDocument}
                variables={{ id: row.id }}
                done={() => (did(row), done())}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
