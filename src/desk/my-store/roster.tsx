import { type ContextFactor, EnterShiftsDocument, type MyStoreQuery, RecordCustomerDocument } from '../made/graphql'
import { Deed } from '../parts/deed'
import { numberOf } from '../parts/person'
import { CONDITIONS } from '../parts/conditions'
import { useClock } from '../say/at-store'
import { useSay } from '../say/language'

interface Props {
  store: NonNullable<MyStoreQuery['store']>
  people: readonly MyStoreQuery['employees']['edges'][number]['node'][]
  done: () => void
}

/** Who is there today, and how somebody's shift was. */
export function Roster({ store, people, done }: Props) {
  const say = useSay()
  const clock = useClock()
  return (
    <section aria-labelledby="roster">
      <h2 id="roster">{say('store.roster')}</h2>
      {people.length === 0 && <p>{say('store.noRoster')}</p>}
      <ul className="facts">
        {people.map(({ number, name, onRosterAs }) => (
          <li key={number}>
            {name} {onRosterAs.length > 0 && `· ${onRosterAs.map((one) => say.word('position', one)).join(', ')}`}
          </li>
        ))}
      </ul>
      <div className="buttons">
        <Deed
          name={`shift-of/${store.id}`}
          label={say('store.shift')}
          will={say('store.shiftWill')}
          fields={[
            { name: 'employee', label: say('store.shiftWho'), kind: 'person' },
            { name: 'date', label: say('store.shiftDate'), kind: 'date', begin: clock.today() },
            {
              name: 'position',
              label: say('store.shiftAs'),
              kind: 'choice',
              options: (store.positions ?? []).map((value) => ({ value, name: say.word('position', value) })),
            },
            {
              name: 'interactions',
              label: say('shift.interactions'),
              hint: say('shift.interactionsHint'),
              kind: 'number',
              free: true,
            },
            {
              name: 'conditions',
              label: say('shift.conditions'),
              kind: 'several',
              free: true,
              options: CONDITIONS.map((value) => ({ value, name: say.word('context', value) })),
            },
            { name: 'reason', label: say('store.shiftReason'), kind: 'line', free: true },
          ]}
          document={EnterShiftsDocument}
          variables={({ employee, date, position, interactions, conditions, reason }) => ({
            reason: reason?.trim() || null,
            shifts: [
              {
                employee: numberOf(employee)!,
                store: store.code,
                date: date!,
                position: position!,
                interactions: interactions ? Number(interactions) : null,
                conditions: (conditions ?? '').split(' ').filter(Boolean) as ContextFactor[],
              },
            ],
          })}
          done={done}
        />
        <Deed
          name="record-customer"
          label={say('customer.record')}
          will={say('customer.recordWill')}
          fields={[
            { name: 'reference', label: say('customer.reference'), hint: say('customer.referenceHint'), kind: 'line' },
            { name: 'name', label: say('customer.name'), kind: 'line', free: true },
            { name: 'contact', label: say('customer.contact'), kind: 'line', free: true },
            { name: 'kind', label: say('customer.kind'), hint: say('customer.kindHint'), kind: 'line', free: true },
          ]}
          document={RecordCustomerDocument}
          variables={({ reference, name, contact, kind }) => ({
            customers: [
              {
                reference: reference!.trim(),
                name: name?.trim() || null,
                contact: contact?.trim() || null,
                kind: kind?.trim() || null,
              },
            ],
          })}
          done={() => undefined}
        />
      </div>
    </section>
  )
}
