import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { AuditService } from '../../audit/audit.service.js'
import { Database } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { badInput, type FieldProblem } from '../../graphql/errors.js'
import { Clock } from '../../time/clock.js'
import { Offering } from './offering.entity.js'
import type { OfferingInput } from './offering.input.js'
import { type Message, message } from '../../language/message.js'

const MOST_AT_ONCE = 500

/** The list of what a breakdown can be about, which grows. */
@Injectable()
export class OfferingsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  list(): Promise<Offering[]> {
    return this.database.records.find(Offering, { order: { code: 'ASC' } })
  }

  /** Upserted by code: managers add to it, HR corrects it and says what is mended. Returns how many were written. */
  record(viewer: Viewer, offerings: readonly OfferingInput[]): Promise<number> {
    return this.database.write(async (tx) => {
      const problems: FieldProblem[] = []
      if (offerings.length > MOST_AT_ONCE)
        throw badInput({ path: 'offerings', message: message('customers.atOnce', { most: MOST_AT_ONCE }) })
      for (const [at, { code, name, mendedOn }] of offerings.entries()) {
        const there = await tx.findOneBy(Offering, { code })
        const problem = (field: string, says: Message) =>
          problems.push({ path: `offerings.${at}.${field}`, message: says })
        const changes = there !== null && (there.name !== name || (mendedOn ?? there.mendedOn) !== there.mendedOn)
        if (!isHr(viewer) && (mendedOn || changes)) problem('code', message('customers.listCorrectedByHr'))
        if (mendedOn && mendedOn > this.clock.now().slice(0, 10))
          problem('mendedOn', message('customers.mendedInFuture'))
        if (problems.length > 0 || (there && !changes)) continue
        const set = { name, mendedOn: mendedOn ?? there?.mendedOn ?? null }
        const id = there?.id ?? newId(this.clock)
        if (there) await tx.update(Offering, { id }, set)
        else await tx.insert(Offering, { id, code, ...set, recordedBy: viewer.id, recordedAt: this.clock.now() })
        await this.audit.record(tx, {
          action: there ? 'offering.corrected' : 'offering.recorded',
          actorId: viewer.id,
          subjectId: id,
          ...(there && { before: { name: there.name, mendedOn: there.mendedOn } }),
          after: { code, ...set },
        })
      }
      const [first, ...more] = problems
      if (first) throw badInput(first, ...more)
      return offerings.length
    })
  }
}
