import { useState } from 'react'
import { useAsk } from '../api/asking'
import { ContestShiftDocument, MyShiftsDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'

/** The roster, as it counts for how they are judged, and how to say that it was otherwise. */
export function Shifts() {
  const say = useSay()
  const [first, setFirst] = useState(7)
  const { data, waiting, problem, again } = useAsk(MyShiftsDocument, { first })
  const shifts = data?.viewer.employee?.shifts
  return (
    <>
      <p>{say('shifts.why')}</p>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {shifts?.edges.length === 0 && <p>{say('shifts.none')}</p>}
      <ul className="cards">
        {shifts?.edges.map(({ node: shift }) => {
          const key = `${shift.date}/${shift.store.code}/${shift.position}`
          return (
            <li key={key} className="card">
              <strong>{say.day(shift.date)}</strong>
              <span>
                {shift.store.name} · {say.word('position', shift.position)} ·{' '}
                {shift.interactions === null
                  ? say('shifts.notCounted')
                  : say('shifts.customers', { count: shift.interactions })}
              </span>
              {shift.conditions.length > 0 && (
                <small>{shift.conditions.map((factor) => say.word('context', factor)).join(', ')}</small>
              )}
              {shift.contestedAt !== null ? (
                <p>{say('shifts.contested', { words: shift.contestWords ?? '' })}</p>
              ) : (
                <div>
                  <Deed
                    name={`shift/${key}`}
                    label={say('shifts.contest')}
                    will={say('shifts.contestWill')}
                    fields={[{ name: 'words', label: say('otherwise.words') }]}
                    document={ContestShiftDocument}
                    variables={({ words }) => ({
                      date: shift.date,
                      position: shift.position,
                      store: shift.store.code,
                      words: words!,
                    })}
                    done={again}
                  />
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <More has={shifts?.pageInfo.hasNextPage ?? false} onPress={() => setFirst(first + 28)} />
    </>
  )
}
