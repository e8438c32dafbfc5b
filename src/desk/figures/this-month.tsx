import { useState } from 'react'
import { Link } from 'wouter'
import { useAsk } from '../api/asking'
import { ThisMonthDocument } from '../made/graphql'
import { now } from '../now'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { PATHS } from '../paths'
import { useSay } from '../say/language'
import { lastMonths } from './period'
import { Paper } from './paper'

/** One page of what matters: the alarm first, then what is overdue, who is treated otherwise, and what goes wrong most. */
export function ThisMonth() {
  const say = useSay()
  const [period] = useState(() => ({ ...lastMonths(12, now()), quarter: lastMonths(3, now()).from }))
  const { data, waiting, problem, again } = useAsk(ThisMonthDocument, period)
  const alarm = data?.modelHealth.alarm
  const overdue = data?.reviewQueue.edges.length ?? 0
  return (
    <section aria-labelledby="this-month">
      <h2 id="this-month">{say('month.title')}</h2>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && alarm && (
        <>
          {alarm.raised ? (
            <div className="alert">
              <strong>{say('month.alarm')}</strong>
              <p>{alarm.why}</p>
              <p>{alarm.whatToDo}</p>
            </div>
          ) : (
            <p className="calm">{say('month.noAlarm')}</p>
          )}
          <ul>
            <li>
              {say('month.overdue', { count: overdue })}{' '}
              {overdue > 0 && <Link href={PATHS.home}>{say('nav.queue')}</Link>}
            </li>
            {data.consistency.groups.length === 0 && <li>{say('month.alike')}</li>}
            {data.consistency.groups.map(({ key, name, inWords }) => (
              <li key={key}>
                {name}: {inWords}
              </li>
            ))}
            {data.whatConditionsCost.oneMorePerson !== null && <li>{data.whatConditionsCost.oneMorePerson}</li>}
          </ul>
          <Paper of={data.breakdowns.writtenAnswer} />
        </>
      )}
    </section>
  )
}
