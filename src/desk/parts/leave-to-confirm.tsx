import { ConfirmLeaveDocument } from '../made/graphql'
import { useSay } from '../say/language'
import { AtOnce } from './at-once'

interface Days {
  id: string
  from: string
  to: string
  employee?: { name: string }
}

/** Leave that somebody recorded of themselves, for those who can say that it is so. */
export function LeaveToConfirm({ leave, done }: { leave: readonly Days[]; done: () => void }) {
  const say = useSay()
  return (
    <>
      <p>{say('leave.confirmWhy')}</p>
      <ul className="cards">
        {leave.map(({ id, from, to, employee }) => (
          <li key={id} className="card">
            {employee && <strong>{employee.name}</strong>}
            <span>{say('leave.fromTo', { from: say.date(from), to: say.date(to) })}</span>
            <AtOnce label={say('leave.confirmIt')} document={ConfirmLeaveDocument} variables={{ id }} done={done} />
          </li>
        ))}
      </ul>
    </>
  )
}
