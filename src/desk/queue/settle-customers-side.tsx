import { ClaimConduct, WeighExpectation } from '../customer/claims'
import { useSay } from '../say/language'
import type { Item } from './item'

/** How the customer behaved, or what had been agreed with them: whichever of the two is contested. */
export function SettleCustomersSide({ item: { incident }, done }: { item: Item; done: () => void }) {
  const say = useSay()
  const { conductHistory, expectationHistory } = incident
  const will = say('decide.customersSideWill')
  return (
    <>
      {conductHistory.at(-1)?.kind === 'CONTESTED' && (
        <ClaimConduct incident={incident} label={say('decide.conduct')} will={will} done={done} />
      )}
      {expectationHistory.at(-1)?.kind === 'CONTESTED' && (
        <WeighExpectation incident={incident} label={say('decide.against')} will={will} done={done} />
      )}
    </>
  )
}
