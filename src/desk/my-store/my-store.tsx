import { useState } from 'react'
import { useAsk } from '../api/asking'
import { LookUp } from '../customer/look-up'
import { MyStoreDocument, type MyStoreQuery, ThankDocument } from '../made/graphql'
import { dateAt } from '../clock'
import { now } from '../now'
import { Choice } from '../parts/choices'
import { Deed } from '../parts/deed'
import { Folded } from '../parts/folded'
import { More } from '../parts/more'
import { Picture } from '../parts/picture'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { CustomersThanks } from './customers-thanks'
import { RecordedHere } from './recorded-here'
import { Roster } from './roster'
import { AtStore, useClock } from '../say/at-store'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

const MONTHS = 6
/** Fewer breakdowns than this are told as none. */
const LEAST = 0.5

/** So many are named before somebody asks for more. */
const AT_FIRST = 5

/** How a store does: the place and not its people, what makes it hard, whom nobody has thanked for long, and who is there today. */
export default function MyStore() {
  const say = useSay()
  const { stores } = useViewer()
  const [store, setStore] = useState(stores[0]?.code ?? '')
  const zone = stores.find(({ code }) => code === store)?.timeZone
  const days = upTo(dateAt(now(), zone))
  const { data, waiting, problem, again } = useAsk(MyStoreDocument, { store, ...days })
  return (
    <Screen title={data?.store?.name ?? say('store.title')}>
      {stores.length > 1 && (
        <Choice
          label={say('today.store')}
          options={stores.map(({ code, name }) => ({ value: code, name }))}
          value={store}
          onChange={setStore}
        />
      )}
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      <AtStore timeZone={zone}>{!waiting && data && <Whole key={store} data={data} again={again} />}</AtStore>
    </Screen>
  )
}

/** Whole months up to today. */
function upTo(today: string): { from: string; to: string } {
  const [year, month] = today.split('-').map(Number)
  return { from: new Date(Date.UTC(year!, month! - 1 - MONTHS, 1)).toISOString().slice(0, 10), to: today }
}

function Whole({ data, again }: { data: MyStoreQuery; again: () => void }) {
  const say = useSay()
  const clock = useClock()
  const { store, whatConditionsCost: cost, breakdowns, notThankedForLong: unthanked, employees } = data
  const roster = employees.edges.map(({ node }) => node)
  const [shown, setShown] = useState(AT_FIRST)
  const costly = cost.conditions.filter(({ added }) => added >= LEAST)
  return (
    <>
      {store?.standing && <p>{store.standing.because}</p>}
      {store && (
        <Folded title={say('store.incidents')} name="incidents" asks>
          <RecordedHere store={store.code} />
        </Folded>
      )}
      <Folded title={say('lookUp.title')} asks>
        <LookUp />
      </Folded>
      <section aria-labelledby="costs">
        <h2 id="costs">{say('store.costs')}</h2>
        {costly.length === 0 && <p>{say('store.costsNothing')}</p>}
        <ol className="facts">
          {costly.map(({ condition, shifts, added }) => (
            <li key={condition}>
              {say('store.cost', { what: say.word('context', condition), shifts, added: say.number(added) })}
            </li>
          ))}
        </ol>
        {cost.oneMorePerson && <p>{cost.oneMorePerson}</p>}
      </section>
      <section aria-labelledby="months">
        <h2 id="months">{say('store.months')}</h2>
        <ul className="facts">
          {breakdowns.writtenAnswer.inWords.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {breakdowns.writtenAnswer.charts.map((svg, n) => (
          <Picture key={n} svg={svg} />
        ))}
      </section>
      <section aria-labelledby="thanks">
        <h2 id="thanks">{say('store.thanks')}</h2>
        {unthanked.length === 0 && <p>{say('store.allThanked')}</p>}
        <div className="buttons">
          {unthanked.slice(0, shown).map((person) => (
            <Deed
              key={person.id}
              name={`thank/${person.number}`}
              label={say('store.thank', { name: person.name })}
              will={say('store.thankWill')}
              fields={[{ name: 'words', label: say('store.thankWords') }]}
              document={ThankDocument}
              variables={(said) => ({
                input: {
                  idempotencyKey: said['key']!,
                  employee: person.number,
                  from: 'MANAGER' as const,
                  occurredOn: clock.today(),
                  words: said['words'] ?? '',
                },
              })}
              done={again}
            />
          ))}
          <More kind="quiet" has={unthanked.length > shown} onPress={() => setShown(unthanked.length)} />
        </div>
      </section>
      {store && <CustomersThanks store={store.code} />}
      {store && <Roster store={store} people={roster} done={again} />}
    </>
  )
}
