import { useSay } from '../say/language'
import type { Item } from './item'

type Known = NonNullable<Item['case']['justCause']>

/** What the seven tests of just cause say. */
export function Tests({ of }: { of: Pick<Known, 'tests'> & Partial<Known> }) {
  const say = useSay()
  return (
    <section aria-labelledby="tests">
      <h2 id="tests">{say('hearing.tests')}</h2>
      <dl>
        {of.tests.map(({ test, outcome, because }) => (
          <div key={test}>
            <dt>{say.word('test', test)}</dt>
            <dd>
              <strong>{say.word('outcome', outcome)}</strong> {because}
            </dd>
          </div>
        ))}
      </dl>
      {of.precedents && (
        <p>{say('tests.precedents', { answered: of.precedents.answered, thisOrMore: of.precedents.thisOrMore })}</p>
      )}
    </section>
  )
}
