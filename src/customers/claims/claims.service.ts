import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { isHr, type Viewer } from '../../access/viewer.js'
import { Database, type Tx } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { badInput, conflict, forbidden } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { AgainstExpectation, ClaimKind, type Conduct } from '../../incidents/incident-words.js'
import { decidesOn, isAbout } from '../../incidents/incidents.access.js'
import { IncidentsService } from '../../incidents/incidents.service.js'
import { PartiesService } from '../../incidents/parties.service.js'
import { SettlingRules } from '../../incidents/settling-rules.registry.js'
import { NoticeKind } from '../../notices/notice-kinds.js'
import { NoticesService } from '../../notices/notices.service.js'
import { Clock } from '../../time/clock.js'
import { inForceAt } from '../known/expectation.entity.js'
import { WithoutTheirName } from '../known/without-their-name.reader.js'
import { LettingGoGround } from '../letting-go/letting-go-ground.service.js'
import { outcomeOf, type Said, type Side } from './claim-rules.js'
import { ClaimedSide, CustomerClaim } from './customer-claim.entity.js'
import { message } from '../../language/message.js'

/** What somebody says of the customer's side. */
interface Claim {
  about: ClaimedSide
  says: string
  reason: string
  whatHelped?: string | null
}

/** What becomes known of the customer's side of an incident, after it was logged. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly changes: IncidentChanges,
    private readonly parties: PartiesService,
    private readonly rules: SettlingRules,
    private readonly notices: NoticesService,
    private readonly withoutTheirName: WithoutTheirName,
    private readonly ground: LettingGoGround,
    private readonly clock: Clock,
  ) {}

  claimConduct(
    viewer: Viewer,
    id: string,
    says: Conduct,
    why: { reason: string; whatHelped?: string | null },
    requested: RequestedFields,
  ): Promise<Incident> {
    return this.claim(viewer, id, { about: ClaimedSide.CONDUCT, says, ...why }, requested)
  }

  weighExpectation(
    viewer: Viewer,
    id: string,
    says: AgainstExpectation,
    reason: string,
    requested: RequestedFields,
  ): Promise<Incident> {
    return this.claim(viewer, id, { about: ClaimedSide.EXPECTATION, says, reason }, requested)
  }

  private async claim(viewer: Viewer, id: string, claim: Claim, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      const incident = await this.incidents.visible(tx, viewer, id)
      const side = await this.sideOf(tx, viewer, incident)
      if (incident.withdrawnAt) throw conflict(message('customers.sideOfWithdrawn'))
      if (claim.about === ClaimedSide.EXPECTATION) await this.mustFitWhatWasAgreed(tx, incident, claim.says)
      const column = claim.about === ClaimedSide.CONDUCT ? 'conduct' : 'againstExpectation'
      const stands = incident[column]
      const outcome = outcomeOf(await this.earlier(tx, incident, claim.about), stands, {
        side,
        saidBy: viewer.id,
        says: claim.says,
      })
      if ('refused' in outcome) throw conflict(outcome.refused)
      await this.changes.make(tx, viewer, incident, {
        set: outcome.sets ? { [column]: claim.says } : {},
        action: `customer.${claim.about.toLowerCase()}-${outcome.kind.toLowerCase()}`,
        // In the trail stands what is said, and not the words, which tell of the customer.
        after: { says: claim.says },
        besides: async () => {
          const contested = { incidentId: id, about: claim.about, kind: ClaimKind.CONTESTED, settledAt: IsNull() }
          await tx.update(CustomerClaim, contested, { settledAt: this.clock.now() })
          const written = (words: string | null) => this.withoutTheirName.kept(tx, incident, words, viewer)
          const [reason, whatHelped] = [await written(claim.reason), await written(claim.whatHelped ?? null)]
          await this.keep(tx, viewer.id, id, outcome.kind, { ...claim, reason, whatHelped })
        },
      })
      await this.ground.look(tx, incident)
      const kind =
        outcome.kind === ClaimKind.CONTESTED ? NoticeKind.CUSTOMER_SIDE_CONTESTED : NoticeKind.CUSTOMER_SIDE_SAID
      this.notices.publish(tx, kind, { incident, actorId: viewer.id })
    })
    return this.incidents.fresh(viewer, id, requested)
  }

  async keep(
    tx: Tx,
    saidBy: string | null,
    incidentId: string,
    kind: ClaimKind,
    { about, says, reason, whatHelped }: Omit<Claim, 'reason'> & { reason: string | null },
  ): Promise<void> {
    await tx.insert(CustomerClaim, {
      id: newId(this.clock),
      incidentId,
      about,
      kind,
      says,
      saidBy,
      at: this.clock.now(),
      reason,
      whatHelped: whatHelped?.trim() || null,
      settledAt: null,
    })
  }

  /** Whose word the viewer's is here. Throws FORBIDDEN for whoever has none. */
  private async sideOf(tx: Tx, viewer: Viewer, incident: Incident): Promise<Side> {
    if (isAbout(viewer, incident)) return 'EMPLOYEE'
    if (!decidesOn(viewer, incident)) throw forbidden(message('customers.sideIsToldBy'))
    await this.parties.mustNotBeNamed(tx, viewer, incident.id)
    if (!isHr(viewer)) return 'STORE'
    await this.rules.mustHaveNoPart(this.database.asking(tx), viewer, incident.id)
    return 'HR'
  }

  private async mustFitWhatWasAgreed(tx: Tx, incident: Incident, says: string): Promise<void> {
    const agreed = await this.agreedThen(tx, incident)
    if (!agreed && says !== AgainstExpectation.NOT_AGREED)
      throw badInput({
        path: 'against',
        message: message('customers.nothingWasAgreed'),
      })
    if (agreed && says === AgainstExpectation.NOT_AGREED)
      throw badInput({
        path: 'against',
        message: message('customers.somethingWasAgreed'),
      })
  }

  /** Whether anything was agreed with its customer when it happened. */
  async agreedThen(tx: Tx, { customerId, occurredAt }: Pick<Incident, 'customerId' | 'occurredAt'>): Promise<boolean> {
    if (!customerId) return false
    const found = await this.database.readIn(
      tx,
      `SELECT 1 AS there FROM customers c WHERE c.id = $1 AND ${inForceAt('c.id', '$2')} IS NOT NULL`,
      [customerId, occurredAt],
    )
    return found.length > 0
  }

  private earlier(tx: Tx, { id, employeeId }: Incident, about: ClaimedSide): Promise<Said[]> {
    return this.database.readIn<Said>(
      tx,
      `SELECT c.kind, c.says, c.said_by AS "saidBy",
         CASE WHEN c.said_by = $3 THEN 'EMPLOYEE' WHEN e.role = 'HR' THEN 'HR' ELSE 'STORE' END AS side
       FROM customer_claims c LEFT JOIN employees e ON e.id = c.said_by
       WHERE c.incident_id = $1 AND c.about = $2 ORDER BY c.id`,
      [id, about, employeeId],
    )
  }
}
