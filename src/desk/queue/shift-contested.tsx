import { useState } from 'react'
import { useAsk } from '../api/asking'
import { type ContextFactor, ContestedShiftsDocument, EnterShiftDocument } from '../made/graphql'
import { CONDITIONS } from '../parts/conditions'
import { Deed } from '../parts/deed'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Waiting } from '../parts/waiting'
import { useSay } from '../say/language'
import type { Item } from './item'

/** Shifts that somebody says were otherwise: entered anew, as they were or otherwise. */
export function ShiftContested({ item: { incident }, done }: { item: Item; done: () => void }) {
  const say = useSay()
  const number = incident.employee?.number ?? ''
  const [first, setFirst] = useState(50)
  const { data, waiting, problem, again } = useAsk(ContestedShiftsDocument, { number, first })
  const shifts = data?.employee?.shifts
  const contested = (shifts?.edges ?? []).map(({ node }) => node).filter(({ contestedAt }) => contestedAt !== null)
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {contested.map((shift) => (
        <div key={`${shift.date}/${shift.store.code}/${shift.position}`}>
          <h3>
            {say.day(shift.date)} · {shift.store.name} · {say.word('position', shift.position)}
          </h3>
          <p>{say('shift.onRoster', { what: onRoster(shift) })}</p>
          <p>{say('shift.theySay')}</p>
          <blockquote>{shift.contestWords}</blockquote>
          <Deed
            name={`shift/${number}/${shift.date}/${shift.store.code}/${shift.position}`}
            label={say('shift.enter')}
            will={say('shift.enterWill')}
            fields={[
              {
                name: 'interactions',
                label: say('shift.interactions'),
                hint: say('shift.interactionsHint'),
                kind: 'number',
                free: true,
                begin: shift.interactions === null ? '' : String(shift.interactions),
              },
              {
                name: 'conditions',
                label: say('shift.conditions'),
                kind: 'several',
                free: true,
                begin: shift.conditions.join(' '),
                options: CONDITIONS.map((value) => ({ value, name: say.word('context', value) })),
              },
              { name: 'reason', label: say('decide.reason') },
            ]}
            document={EnterShiftDocument}
            variables={({ interactions, conditions, reason }) => ({
              reason: reason!,
              shifts: [
                {
                  employee: number,
                  store: shift.store.code,
                  date: shift.date,
                  position: shift.position,
                  startsAt: shift.startsAt,
                  endsAt: shift.endsAt,
                  interactions: interactions ? Number(interactions) : null,
                  conditions: conditions!.split(' ').filter(Boolean) as ContextFactor[],
                },
              ],
            })}
            done={done}
          />
        </div>
      ))}
      {contested.length === 0 && (
        <More has={(shifts?.pageInfo.hasNextPage ?? false) && first < 100} onPress={() => setFirst(100)} />
      )}
    </>
  )

  function onRoster({ interactions, conditions }: (typeof contested)[number]): string {
    return [
      interactions === null ? say('shifts.notCounted') : say('shifts.customers', { count: interactions }),
      ...conditions.map((condition) => say.word('context', condition)),
    ].join(', ')
  }
}
