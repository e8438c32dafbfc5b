import { Injectable } from '@nestjs/common'
import type { Tx } from '../../database/database.js'
import { conflict } from '../../graphql/errors.js'
import { Incident } from '../../incidents/incident.entity.js'
import type { Contribution, IncidentRow } from '../../incidents/incident-change.shape.js'
import { ClaimKind } from '../../incidents/incident-words.js'
import { EndingForCustomer } from '../closing/ending-for-customer.entity.js'
import { FollowUp, FollowUpAnswer } from '../follow-ups/follow-up.entity.js'
import { GivenRemedy } from '../remedies/given-remedy.entity.js'
import { ClaimedSide, CustomerClaim } from './customer-claim.entity.js'
import { message } from '../../language/message.js'

/** Where two records say this, they must say the same before one of them goes. */
const SAID_OF_THE_CUSTOMER = ['customerId', 'conduct', 'againstExpectation'] as const

/**
 * Where two records of the same incident become one, the customer's side goes with it: what was said, what was given, what they
 * are told of how it ended, and that the customer is to be called. What speaks for the employee is lost by no merge: where the two differ, it is settled first.
 */
@Injectable()
export class CarriedAlong {
  async merging(tx: Tx, duplicate: IncidentRow, into: string): Promise<Contribution> {
    const kept = await tx.findOneByOrFail(Incident, { id: into })
    if (SAID_OF_THE_CUSTOMER.some((said) => duplicate[said] && kept[said] && duplicate[said] !== kept[said]))
      throw conflict(message('customers.sayOneThing'))
    const moves: ClaimedSide[] = []
    for (const about of Object.values(ClaimedSide)) {
      if (!(await tx.existsBy(CustomerClaim, { incidentId: into, about }))) moves.push(about)
      else if ((await this.newest(tx, duplicate.id, about))?.kind === ClaimKind.CONTESTED)
        throw conflict(message('customers.mergeTheOther'))
    }
    return {
      afterwards: async (then) => {
        const [from, to] = [{ incidentId: duplicate.id }, { incidentId: into }]
        for (const about of moves) await then.update(CustomerClaim, { ...from, about }, to)
        await then.update(GivenRemedy, from, to)
        if (!(await then.existsBy(EndingForCustomer, to))) await then.update(EndingForCustomer, from, to)
        if (await then.existsBy(FollowUp, to)) return
        await then.update(FollowUp, from, to)
        await then.update(FollowUpAnswer, from, to)
      },
    }
  }

  private newest(tx: Tx, incidentId: string, about: ClaimedSide): Promise<CustomerClaim | null> {
    return tx.findOne(CustomerClaim, { where: { incidentId, about }, order: { id: 'DESC' } })
  }
}
