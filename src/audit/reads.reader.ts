import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { isId, NO_ID } from '../database/uuid.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import type { PersonalReadType } from './personal-read.type.js'
import { ReadsService } from './reads.service.js'

/** Shows a person, and HR, who has looked at the person's record. */
@Injectable()
export class ReadsReader {
  constructor(
    private readonly database: Database,
    private readonly reads: ReadsService,
  ) {}

  /** Newest day first; null for whom it does not concern. */
  async of(viewer: Viewer, personId: string, args: PageArgs): Promise<Connection<PersonalReadType> | null> {
    if (viewer.id !== personId && !isHr(viewer)) return null
    await this.reads.flush() // what was looked at a moment ago is shown as well
    const values = new Values(personId, args.first + 1)
    let after = ''
    if (args.after) {
      const [day, viewerId, purpose] = keyOf(args.after, 3)
      const key = values.list([day!, isId(viewerId!) ? viewerId! : NO_ID, purpose!])
      after = `AND (r.day, r.viewer_id, r.purpose) < (${key})`
    }
    const rows = await this.database.read<PersonalReadType & { viewerId: string }>(
      `SELECT e.name, e.role, r.purpose, r.stated, r.day, r.times, r.first_at AS "firstAt", r.last_at AS "lastAt",
         r.viewer_id AS "viewerId"
       FROM personal_reads r JOIN employees e ON e.id = r.viewer_id
       WHERE r.person_id = $1 ${after} ORDER BY r.day DESC, r.viewer_id DESC, r.purpose DESC LIMIT $2`,
      values.all,
      { fresh: true },
    )
    return page(
      rows.map((row) => ({ key: [row.day, row.viewerId, row.purpose], node: row })),
      args,
    )
  }
}
