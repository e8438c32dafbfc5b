import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { INSTANT } from '../database/column-types.js'
import { isId, NO_ID } from '../database/uuid.js'
import { type Connection, keyOf, page } from '../graphql/connection.js'
import { asTyped } from '../directory/as-typed.js'
import { badInput } from '../graphql/errors.js'
import { below, type RequestedFields } from '../graphql/requested-fields.js'
import type { ReviewItem } from './review-item.type.js'
import { ReviewItemsService } from './review-items.service.js'
import type { QueueFilter, QueueKey } from './review-queue-sql.js'
import type { ReviewQueueArgs } from './review-queue.args.js'
import { isReason, ReviewQueueReader } from './review-queue.reader.js'
import { ALL_REASONS } from './review-reasons.js'
import { message } from '../language/message.js'

@Injectable()
export class ReviewQueueService {
  constructor(
    private readonly database: Database,
    private readonly reader: ReviewQueueReader,
    private readonly items: ReviewItemsService,
  ) {}

  /** What waits for HR, what is due first at first, without what is about the one who asks. */
  async list(viewer: Viewer, args: ReviewQueueArgs, requested: RequestedFields): Promise<Connection<ReviewItem>> {
    const after = args.after ? keyIn(args.after) : undefined
    const filter = await this.filter(args)
    const rows = await this.reader.rows(this.database.asking(), viewer, filter, args.first + 1, after)
    const items = await this.items.of(viewer, rows.slice(0, args.first), below(requested, 'edges', 'node'))
    // The row too many only tells that there is a next page: of its record nothing is read.
    return page(
      rows.map(({ due, id, reason }, n) => ({ key: [due, id, reason], node: items[n]! })),
      args,
    )
  }

  async one(viewer: Viewer, id: string, requested: RequestedFields): Promise<ReviewItem | null> {
    const row = await this.reader.one(this.database.asking(), viewer, id)
    return row ? (await this.items.of(viewer, [row], requested))[0]! : null
  }

  private async filter(args: ReviewQueueArgs): Promise<QueueFilter> {
    const { reasons, store, employee, incident, overdue, olderThanDays, takenBy } = args
    const filter: QueueFilter = { reasons: reasons ?? ALL_REASONS }
    if (store) {
      const [found] = await this.database.read<{ id: string }>('SELECT id FROM stores WHERE code IN ($1, $2)', [
        ...asTyped(store),
      ])
      if (!found) throw badInput({ path: 'store', message: message('queue.noSuchStore') })
      filter.storeId = found.id
    }
    if (employee) {
      const [found] = await this.database.read<{ id: string }>('SELECT id FROM employees WHERE number IN ($1, $2)', [
        ...asTyped(employee),
      ])
      if (!found) throw badInput({ path: 'employee', message: message('queue.nobodyOfThisNumber') })
      filter.employeeId = found.id
    }
    return {
      ...filter,
      incidentId: incident ? (isId(incident) ? incident : NO_ID) : undefined,
      overdue: overdue ?? undefined,
      olderThanDays: olderThanDays ?? undefined,
      takenBy: takenBy ?? undefined,
    }
  }
}

/** Throws BAD_USER_INPUT for a cursor that the queue never gave. */
function keyIn(cursor: string): QueueKey {
  const [due, id, reason] = keyOf(cursor, 3)
  if (due!.length !== INSTANT.length || Number.isNaN(Date.parse(due!)) || !isReason(reason!))
    throw badInput({
      path: 'after',
      message: message('edge.foreignCursor'),
    })
  return { due: due!, id: isId(id!) ? id! : NO_ID, reason }
}
