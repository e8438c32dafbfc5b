import { Values } from '../database/values.js'
import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import type { SqlValue } from '../database/prepared.js'
import { isId, NO_ID } from '../database/uuid.js'
import { type Connection, keyOf, page, type PageArgs } from '../graphql/connection.js'
import { notFound } from '../graphql/errors.js'
import type { Announcement } from './announcement.js'
import type { NoticeKind } from './notice-kinds.js'
import type { Notice } from './notice.type.js'
import { Outbox } from './outbox.service.js'
import { concerns, FOR_HR_ALONE, sentenceFor, waysTo } from './notices.access.js'
import { message } from '../language/message.js'

const INSERT = `INSERT INTO notices
  (id, kind, at, incident_id, response_id, store_id, employee_id, actor_id, asker_id, except_in_hr, to_id, once)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`
const ALL = `n.id, n.kind, n.at, n.incident_id AS "incidentId", n.response_id AS "responseId", n.store_id AS "storeId",
  n.employee_id AS "employeeId", n.actor_id AS "actorId", n.asker_id AS "askerId", n.except_in_hr AS "exceptInHr", n.to_id AS "toId",
  ${FOR_HR_ALONE} AS "forHrAlone"`

/** By what the incident and the person are called. */
interface Names {
  reference: string | null
  number: string | null
  name: string | null
}
const NAMES = 'x.reference, e.number, e.name'
const NAMED = (incidentId: string, employeeId: string) =>
  `LEFT JOIN incidents x ON x.id = ${incidentId} LEFT JOIN employees e ON e.id = ${employeeId}`

type Row = Omit<Announcement, 'exceptInHr' | 'forHrAlone'> & { exceptInHr: string; forHrAlone: boolean | 0 | 1 }

/**
 * Keeps notices for those who aren't connected. Each is kept once, not for everybody whom it reaches: that is worked out
 * when it is read, from what the directory says then, so that nobody reads of a store that they have left.
 */
@Injectable()
export class KeptNotices {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async keep(tx: Tx, announcement: Announcement): Promise<void> {
    this.database.askUnawaited(tx, INSERT, valuesOf(announcement, null))
    await this.outbox.put(tx, announcement)
  }

  /** Returns the id under which it is kept: another's, where another was first. */
  async keepOnce(tx: Tx, once: string, announcement: Announcement): Promise<string> {
    await this.database.readIn(tx, `${INSERT} ON CONFLICT (once) DO NOTHING`, valuesOf(announcement, once))
    const [kept] = await this.database.readIn<{ id: string }>(tx, 'SELECT id FROM notices WHERE once = $1', [once])
    if (kept!.id === announcement.id) await this.outbox.put(tx, announcement)
    return kept!.id
  }

  /** Whether everybody was told of something of this kind since an instant. */
  async toldAll(tx: Tx, kind: NoticeKind, since: string): Promise<boolean> {
    const found = await this.database.readIn(
      tx,
      'SELECT 1 FROM notices WHERE incident_id IS NULL AND store_id IS NULL AND kind = $1 AND at > $2 LIMIT 1',
      [kind, since],
    )
    return found.length > 0
  }

  /** Newest first. */
  async list(viewer: Viewer, args: PageArgs, unreadOnly: boolean): Promise<Connection<Notice>> {
    const mark = await this.markOf(viewer)
    const { all: values, add } = new Values()
    const ways = waysTo(viewer, add)
    const limit = `ORDER BY n.id DESC LIMIT ${add(args.first + 1)}`
    const bounds =
      (args.after ? `AND n.id < ${add(idIn(args.after))} ` : '') + (unreadOnly ? `AND n.id > ${add(mark)} ` : '')
    const found = ways.map(
      (way, at) => `SELECT * FROM (SELECT ${ALL} FROM notices n WHERE ${way} ${bounds}${limit}) w${at}`,
    )
    const rows = await this.database.read<Row & Names>(
      `SELECT n.*, ${NAMES} FROM (${found.join(' UNION ')}) n ${NAMED('n."incidentId"', 'n."employeeId"')} ${limit}`,
      values,
      { fresh: true },
    )
    return page(
      rows.map((row) => ({ key: [row.id], node: noticeOf(viewer, row, mark) })),
      args,
    )
  }

  /** What the incident and the person of a notice are called, where it was told as it happened. */
  async namesFor({ aboutIncident, employeeId }: Pick<Notice, 'aboutIncident' | 'employeeId'>) {
    const [names] = await this.database.read<Names>(
      `SELECT ${NAMES} FROM (SELECT 1 AS one) o ${NAMED('$1', '$2')}`,
      [aboutIncident, employeeId],
      { fresh: true },
    )
    return namesIn(names!)
  }

  /** Returns up to which notice all are read now: a mark never goes back. */
  async markRead(viewer: Viewer, upTo: string): Promise<string> {
    return this.database.write(async (tx) => {
      const [row] = isId(upTo)
        ? await this.database.readIn<Row>(tx, `SELECT ${ALL} FROM notices n WHERE n.id = $1`, [upTo])
        : []
      if (!row || !concerns(viewer, announcementIn(row))) throw notFound(message('notices.notThere'))
      const [marked] = await this.database.readIn<{ readUpTo: string }>(
        tx,
        `INSERT INTO notice_marks (person_id, read_up_to) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET read_up_to = CASE WHEN excluded.read_up_to > notice_marks.read_up_to
           THEN excluded.read_up_to ELSE notice_marks.read_up_to END
         RETURNING read_up_to AS "readUpTo"`,
        [viewer.id, row.id],
      )
      await this.outbox.read(tx, viewer.id, marked!.readUpTo)
      return marked!.readUpTo
    })
  }

  private async markOf(viewer: Viewer): Promise<string> {
    const [mark] = await this.database.read<{ readUpTo: string }>(
      'SELECT read_up_to AS "readUpTo" FROM notice_marks WHERE person_id = $1',
      [viewer.id],
      { fresh: true },
    )
    return mark?.readUpTo ?? NO_ID
  }
}

const valuesOf = (of: Announcement, once: string | null): SqlValue[] => [
  of.id,
  of.kind,
  of.at,
  of.incidentId,
  of.responseId,
  of.storeId,
  of.employeeId,
  of.actorId,
  of.askerId,
  of.exceptInHr.join(' '),
  of.toId,
  once,
]

const announcementIn = (row: Row): Announcement => ({
  ...row,
  forHrAlone: Boolean(row.forHrAlone),
  exceptInHr: row.exceptInHr.split(' '),
})

const namesIn = ({ reference, number, name }: Names) => ({
  reference,
  person: number === null || name === null ? null : { number, name },
})

const noticeOf = (viewer: Viewer, row: Row & Names, mark: string): Notice => ({
  ...namesIn(row),
  employeeId: row.employeeId,
  id: row.id,
  kind: row.kind,
  at: row.at,
  incidentId: row.incidentId ?? row.id,
  aboutIncident: row.incidentId,
  responseId: row.responseId,
  text: sentenceFor(viewer, row),
  unread: row.id > mark,
})

/** The id in a cursor; one that is none sorts before all, and nothing comes after it. */
function idIn(cursor: string): string {
  const [id] = keyOf(cursor, 1)
  return isId(id!) ? id! : NO_ID
}
