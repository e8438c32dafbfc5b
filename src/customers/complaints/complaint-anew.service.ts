import { Injectable } from '@nestjs/common'
import { IsNull, Not } from 'typeorm'
import type { Viewer } from '../../access/viewer.js'
import { Database, type Tx } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { CauseClaim } from '../../incidents/cause-claim.entity.js'
import type { IncidentRow } from '../../incidents/incident-change.shape.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { IncidentContext } from '../../incidents/incident-context.entity.js'
import { IncidentParty } from '../../incidents/incident-party.entity.js'
import { referenceOf } from '../../incidents/incident-reference.js'
import { Cause } from '../../incidents/incident-words.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { Clock } from '../../time/clock.js'
import { inOrder, PERSONAL_FACTORS } from '../../workforce/context-factors.js'
import { EndingForCustomer } from '../closing/ending-for-customer.entity.js'
import { CustomerClaim } from '../claims/customer-claim.entity.js'
import { FollowUp, FollowUpAnswer } from '../follow-ups/follow-up.entity.js'
import { LettingGoGround } from '../letting-go/letting-go-ground.service.js'
import { GivenRemedy } from '../remedies/given-remedy.entity.js'

/**
 * A complaint that was not about who was named is a record of its own again, which names nobody. What was said by them, of them
 * and to them stays with the record that named them: whoever is named next reads none of it. What is the customer's goes along.
 */
@Injectable()
export class ComplaintAnew {
  constructor(
    private readonly database: Database,
    private readonly changes: IncidentChanges,
    private readonly ground: LettingGoGround,
    private readonly clock: Clock,
  ) {}

  /** Logs it as it was taken down, as another part of the same event. Returns its id. */
  async log(tx: Tx, viewer: Viewer, named: Incident, eventId: string): Promise<string> {
    const first = await tx.findOne(CauseClaim, { where: { incidentId: named.id }, order: { id: 'ASC' } })
    const id = newId(this.clock)
    const cause = first?.cause ?? Cause.UNKNOWN
    const summary = await this.firstWords(tx, named)
    const incident: IncidentRow = { ...named, ...NAMES_NOBODY, id, reference: referenceOf(id), summary, cause, eventId }
    const known = await tx.findBy(IncidentContext, { incidentId: named.id, confidential: false })
    // How somebody felt is theirs, whoever wrote it down.
    const context = known.map(({ factor }) => factor).filter((factor) => !PERSONAL_FACTORS.includes(factor))
    await this.changes.log(tx, viewer, incident, inOrder(context), () => Promise.resolve(), null)
    await this.takeAlong(tx, named, id, first, context)
    if (named.customerId) await this.ground.merged(tx, named, incident.id)
    return incident.id
  }

  /** As it was worded before somebody whom it did not concern had it put otherwise: by the trail, which alone knows. */
  private async firstWords(tx: Tx, { id, summary }: Incident): Promise<string | null> {
    const corrected = await this.database.readIn<{ before: string | null }>(
      tx,
      `SELECT v.before AS before FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id
       WHERE a.subject_id = $1 AND a.action = 'correction.accepted' ORDER BY a.id`,
      [id],
    )
    const before = corrected.map((one) => JSON.parse(one.before ?? '{}') as { summary?: string | null })
    return before.find((one) => one.summary !== undefined)?.summary ?? summary
  }

  private async takeAlong(
    tx: Tx,
    named: Incident,
    incidentId: string,
    first: CauseClaim | null,
    context: readonly IncidentContext['factor'][],
  ): Promise<void> {
    const from = { incidentId: named.id }
    if (first) await tx.insert(CauseClaim, { ...first, id: newId(this.clock), incidentId })
    await this.database.insert(
      tx,
      IncidentContext,
      context.map((factor) => ({ incidentId, factor, confidential: false })),
    )
    // Who has a part in what happened decides nothing of it, whomever it concerned.
    const parties = await tx.findBy(IncidentParty, from)
    for (const party of parties) await tx.insert(IncidentParty, { ...party, id: newId(this.clock), incidentId })
    const ofTheCustomer = await tx.find(CustomerClaim, {
      where: [
        { ...from, saidBy: Not(named.employeeId!) },
        { ...from, saidBy: IsNull() },
      ],
      order: { id: 'ASC' },
    })
    for (const claim of ofTheCustomer) await tx.insert(CustomerClaim, { ...claim, id: newId(this.clock), incidentId })
    for (const theirs of [GivenRemedy, EndingForCustomer, FollowUp, FollowUpAnswer])
      await tx.update(theirs, from, { incidentId })
  }
}

/** What was there before anybody was named. */
const NAMES_NOBODY = {
  employeeId: null,
  attributedBy: null,
  attributedAt: null,
  attributedCause: null,
  attributionAgreedAt: null,
  sentAt: null,
  knownAt: null,
  contestedAt: null,
  severityContestedAt: null,
  severityConfirmedBy: null,
  retaliationRisk: false,
  hrFirst: false,
  hrLookedAt: null,
  reassignmentWishedAt: null,
  complaintOutcome: null,
  complaintEndedAt: null,
  statementRequestedAt: null,
  statementGivenAt: null,
  assessmentId: null,
  finding: null,
  heldAssessmentId: null,
  answeredAt: null,
  overReported: false,
  closedAt: null,
  rootCause: null,
  whatWasDone: null,
  doneBy: null,
  checkedOn: null,
} satisfies Partial<IncidentRow>
