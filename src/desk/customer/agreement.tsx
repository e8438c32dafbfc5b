import type { AgreedWithQuery } from '../made/graphql'
import { useSay } from '../say/language'

type Expectation = NonNullable<NonNullable<AgreedWithQuery['customer']>['expectation']>

/** What was agreed with a customer, by its three questions. */
export function Agreement({
  mustDo,
  mustNotDo,
  ifWeFailOnce,
}: Pick<Expectation, 'mustDo' | 'mustNotDo' | 'ifWeFailOnce'>) {
  const say = useSay()
  return (
    <dl>
      <dt>{say('agreed.mustDo')}</dt>
      <dd>{mustDo}</dd>
      <dt>{say('agreed.mustNotDo')}</dt>
      <dd>{mustNotDo}</dd>
      <dt>{say('agreed.ifWeFail')}</dt>
      <dd>{ifWeFailOnce}</dd>
    </dl>
  )
}
