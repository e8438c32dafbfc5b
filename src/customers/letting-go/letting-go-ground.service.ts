import { Injectable } from '@nestjs/common'
import { In, Not } from 'typeorm'
import { Database, type Tx } from '../../database/database.js'
import { Employee } from '../../directory/employee.entity.js'
import { managementsSince } from '../../directory/managements.reader.js'
import { Role } from '../../directory/role.js'
import { Incident } from '../../incidents/incident.entity.js'
import { AgainstExpectation, Cause, ClaimKind, Conduct } from '../../incidents/incident-words.js'
import { Clock } from '../../time/clock.js'
import { CustomerStanding } from '../known/customer-words.js'
import { LettingGo, LettingGoIncident, ProposalStatus } from './letting-go.entity.js'
import { bears, type RestsOn } from './letting-go-rules.js'

const OF_THE_HOUSE: readonly Cause[] = [Cause.MANAGEMENT, Cause.PROCESS, Cause.OFFER]

/** What a letting go rests on, as it stands now: what was withdrawn, settled or contested since bears it no longer. */
@Injectable()
export class LettingGoGround {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** An incident as the ground of what somebody proposes. */
  async of(tx: Tx, incident: Incident, proposedBy: string): Promise<RestsOn> {
    const { id, eventId, reporterId, conduct, againstExpectation, cause } = incident
    const abused = conduct === Conduct.ABUSIVE && (await this.saidByAnother(tx, incident, proposedBy))
    return {
      id,
      voice: reporterId === null ? null : await this.voiceOf(tx, incident, reporterId),
      eventId,
      theirDue: !abused && againstExpectation === AgainstExpectation.WITHIN,
      ownFault: !abused && OF_THE_HOUSE.includes(cause),
      abuseIsOpen: !abused && conduct === Conduct.ABUSIVE,
    }
  }

  /** Whether what a proposal named still bears it. To keep somebody again rests on nothing. */
  async stands(tx: Tx, { id, to, customerId, proposedBy }: LettingGo): Promise<boolean> {
    if (to === CustomerStanding.RETAINED) return true
    const named = await tx.findBy(LettingGoIncident, { lettingGoId: id })
    const incidents = await tx.findBy(Incident, { id: In(named.map(({ incidentId }) => incidentId)), customerId })
    const standing = incidents.filter(({ withdrawnAt }) => !withdrawnAt)
    return bears(await Promise.all(standing.map((incident) => this.of(tx, incident, proposedBy))))
  }

  /** Looks again at all that rests on an incident of which something is said otherwise now, or that was withdrawn. */
  async look(tx: Tx, { id, customerId }: Pick<Incident, 'id' | 'customerId'>): Promise<void> {
    if (!customerId) return
    const named = await tx.findBy(LettingGoIncident, { incidentId: id })
    if (named.length === 0) return
    const resting = await tx.findBy(LettingGo, {
      id: In(named.map(({ lettingGoId }) => lettingGoId)),
      status: In([ProposalStatus.PROPOSED, ProposalStatus.APPROVED]),
      to: Not(CustomerStanding.RETAINED),
    })
    for (const one of resting) {
      const stands = await this.stands(tx, one)
      if (stands === (one.groundLostAt === null)) continue
      await tx.update(LettingGo, { id: one.id }, { groundLostAt: stands ? null : this.clock.now() })
    }
  }

  /** Where two records of the same became one, it rests on the one that is left. */
  async merged(tx: Tx, incident: Pick<Incident, 'id' | 'customerId'>, into: string): Promise<void> {
    if (!incident.customerId) return
    await this.database.readIn(
      tx,
      `UPDATE letting_go_incidents SET incident_id = $2 WHERE incident_id = $1 AND NOT EXISTS (
         SELECT 1 FROM letting_go_incidents o WHERE o.letting_go_id = letting_go_incidents.letting_go_id AND o.incident_id = $2)`,
      [incident.id, into],
    )
    await this.look(tx, incident)
    await this.look(tx, { ...incident, id: into })
  }

  /**
   * That they were abusive outweighs what was agreed with them, and what came from the house. So it has to stand, uncontested or settled,
   * and it is said by another voice than that of whoever would let them go for it.
   */
  private async saidByAnother(tx: Tx, incident: Incident, proposedBy: string): Promise<boolean> {
    const said = await this.database.readIn<{ kind: ClaimKind; saidBy: string | null }>(
      tx,
      `SELECT kind, said_by AS "saidBy" FROM customer_claims WHERE incident_id = $1 AND about = 'CONDUCT' ORDER BY id`,
      [incident.id],
    )
    const last = said.at(-1)
    if (!last || last.kind === ClaimKind.CONTESTED) return false
    if (said.some(({ kind }) => kind === ClaimKind.CONTESTED)) return true
    if (last.saidBy === null) return false
    return (await this.voiceOf(tx, incident, last.saidBy)) !== (await this.voiceOf(tx, incident, proposedBy))
  }

  /** Who manages the store speaks with all who do, also where they have left its management since. */
  private async voiceOf(tx: Tx, { employeeId, storeId, occurredAt }: Incident, personId: string): Promise<string> {
    const managements = await managementsSince(this.database.asking(tx), occurredAt)
    const inHr = await tx.existsBy(Employee, { id: personId, role: Role.HR })
    // Who is neither a manager nor in HR records what they met themselves.
    return managements.voiceOf(personId, storeId, inHr, personId !== employeeId)
  }
}
