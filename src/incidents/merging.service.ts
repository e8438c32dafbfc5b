import { Injectable } from '@nestjs/common'
import { IsNull } from 'typeorm'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { badInput, conflict } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { message } from '../language/message.js'
import { inOrder } from '../workforce/context-factors.js'
import { CauseClaim } from './cause-claim.entity.js'
import { Correction } from './correction.entity.js'
import { IncidentChanges } from './incident-changes.service.js'
import { IncidentContext } from './incident-context.entity.js'
import { ClaimKind } from './incident-words.js'
import type { Incident } from './incident.entity.js'
import { IncidentsService } from './incidents.service.js'
import { notBefore, unlessBefore, whyHrMerges } from './merging-rules.js'

/** Two records of the same part become one, and nothing of either is lost. */
@Injectable()
export class MergingService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentsService,
    private readonly changes: IncidentChanges,
  ) {}

  /** The same part was logged twice: one record stands, the other is withdrawn and points to it. */
  async merge(viewer: Viewer, id: string, into: string, reason: string, requested: RequestedFields): Promise<Incident> {
    await this.database.write(async (tx) => {
      for (const one of [id, into]) await this.incidents.visible(tx, viewer, one)
      // On PostgreSQL two merges of the same records, one each way, would withdraw both.
      if (this.database.dialect === 'postgres')
        await this.database.readIn(tx, 'SELECT id FROM incidents WHERE id IN ($1, $2) ORDER BY id FOR NO KEY UPDATE', [
          id,
          into,
        ])
      const duplicate = await this.incidents.visible(tx, viewer, id)
      const kept = await this.incidents.visible(tx, viewer, into)
      if (id === into) throw badInput({ path: 'into', message: message('incidents.mergedIntoItself') })
      if (kept.withdrawnAt) throw badInput({ path: 'into', message: message('incidents.intoOneThatStands') })
      if (duplicate.contestedAt) throw conflict(message('incidents.mergeCauseContested'))
      if (duplicate.severityContestedAt) throw conflict(message('incidents.mergeSeverityContested'))
      await this.mustKeepWhatHrSettled(tx, duplicate, kept)
      if (await tx.existsBy(Correction, { incidentId: id, decidedAt: IsNull() }))
        throw conflict(message('incidents.mergeOtherwise'))
      if (duplicate.employeeId !== kept.employeeId || duplicate.storeId !== kept.storeId)
        throw badInput({
          path: 'into',
          message: message('incidents.samePart'),
        })
      const why = isHr(viewer) ? undefined : whyHrMerges(duplicate, kept)
      if (why) throw conflict(why)
      await this.incidents.withdrawIn(tx, viewer, id, reason, into)
      await this.carryAlong(tx, viewer, duplicate, kept)
    })
    return this.incidents.fresh(viewer, into, requested)
  }

  /** What HR decided of the one record is lost by no merge: the record that it was decided of is the one that stands. */
  private async mustKeepWhatHrSettled(tx: Tx, duplicate: Incident, kept: Incident): Promise<void> {
    const settled = ({ id: incidentId }: Incident) => tx.existsBy(CauseClaim, { incidentId, kind: ClaimKind.CONTESTED })
    const cause = (await settled(duplicate)) && (duplicate.cause !== kept.cause || !(await settled(kept)))
    const severity =
      duplicate.severityConfirmedBy !== null &&
      (duplicate.severity !== kept.severity || kept.severityConfirmedBy === null)
    if (cause || severity) throw conflict(message('incidents.mergeSettled'))
  }

  /** What was known of the one record is known of the other: what was going on, what was asked for and what was given. */
  private async carryAlong(tx: Tx, viewer: Viewer, duplicate: Incident, kept: Incident): Promise<void> {
    const there = await tx.findBy(IncidentContext, { incidentId: kept.id })
    const known = await tx.findBy(IncidentContext, { incidentId: duplicate.id })
    const added = known.filter(({ factor }) => !there.some((row) => row.factor === factor))
    const open = (rows: IncidentContext[]) => inOrder(rows.filter((row) => !row.confidential).map((row) => row.factor))
    await this.changes.make(tx, viewer, kept, {
      kind: 'corrected',
      set: {
        // Whether what was asked and said of the one answers the other, HR finds: the words go along, and it can be asked again.
        ...(isHr(viewer) && askedAndGiven(duplicate, kept)),
        answeredAt: earliest(kept.answeredAt, duplicate.answeredAt),
        customerId: kept.customerId ?? duplicate.customerId,
        conduct: kept.conduct ?? duplicate.conduct,
        againstExpectation: kept.againstExpectation ?? duplicate.againstExpectation,
        offeringId: kept.offeringId ?? duplicate.offeringId,
      },
      context: open([...there, ...added]),
      action: 'incident.merged',
      before: { context: open(there) },
      after: { context: open([...there, ...added]), duplicate: duplicate.id },
      besides: async () => {
        if (added.length > 0)
          await tx.insert(
            IncidentContext,
            added.map((row) => ({ ...row, incidentId: kept.id })),
          )
      },
    })
  }
}

const earliest = (one: string | null, other: string | null) =>
  one && other ? (one < other ? one : other) : (one ?? other)

/** Nobody was asked about what was recorded only afterwards, nor has answered it by answering something else. */
const askedAndGiven = (duplicate: Incident, { statementRequestedAt, statementGivenAt, recordedAt }: Incident) => ({
  statementRequestedAt: earliest(statementRequestedAt, notBefore(duplicate.statementRequestedAt, recordedAt)),
  statementGivenAt: earliest(statementGivenAt, unlessBefore(duplicate.statementGivenAt, recordedAt)),
})
