import { Injectable } from '@nestjs/common'
import { Database } from '../database/database.js'
import { PLANNED_ONCE } from '../database/postgres-client.js'
import { Remembered } from '../database/remembered.js'
import { jsonSql } from '../database/json-sql.js'
import { hasLeft } from '../directory/has-left.js'
import { languageOf } from '../directory/language-of.js'
import { Role } from '../directory/role.js'
import { unauthenticated } from '../graphql/errors.js'
import { Clock } from '../time/clock.js'
import { localDate } from '../time/instant.js'
import { AskedTogether } from './asked-together.js'
import { TokenVerifier } from './token-verifier.js'
import type { Viewer } from './viewer.js'
import { yetToDecideOn } from './yet-to-decide.js'
import { message } from '../language/message.js'

interface Row extends Omit<Viewer, 'managedStoreIds' | 'undecided'> {
  /** The name in the token by which they were found. */
  askedBy: string
  managed: string
  undecided: string | null
  leftOn: string | null
  hiredOn: string | null
  timeZone: string
}

@Injectable()
export class ViewersService {
  private readonly byNumber: AskedTogether<Row>
  private readonly bySubject: AskedTogether<Row>
  private readonly byId: string

  constructor(
    private readonly database: Database,
    private readonly tokens: TokenVerifier,
    private readonly clock: Clock,
  ) {
    const managed = jsonSql.aggregate(database.dialect, 'm.store_id', 'm.store_id')
    const listed = (value: string) => jsonSql.aggregate(database.dialect, value, value)
    const columns = `e.id, e.number, e.role, e.store_id AS "storeId",
      (SELECT ${managed} FROM store_managers m WHERE m.employee_id = e.id) AS managed,
      CASE WHEN e.role IN ('HR', 'DEPUTY') THEN ${yetToDecideOn(listed, 'e.id')} END AS undecided,
      e.left_on AS "leftOn", e.hired_on AS "hiredOn", COALESCE(s.time_zone, 'UTC') AS "timeZone",
      ${languageOf('e', 's')} AS language`
    const theirStore = 'LEFT JOIN stores s ON s.id = e.store_id'
    this.byId = `SELECT ${PLANNED_ONCE} ${columns} FROM employees e ${theirStore} WHERE e.id = $1`
    const known = (isThem: string) => {
      const texts = new Map<number, string>()
      const textFor = (count: number) => {
        const names = Array.from({ length: count }, (_, n) => `(CAST($${n + 1} AS TEXT))`)
        return `SELECT ${PLANNED_ONCE} ${columns}, a.column1 AS "askedBy" FROM (VALUES ${names.join(', ')}) a JOIN employees e ON ${isThem} ${theirStore}`
      }
      const ask = (names: string[]) => {
        // A few texts serve for every number of names: the rest of the places is for a name that nobody has.
        const count = 2 ** Math.ceil(Math.log2(names.length))
        let text = texts.get(count)
        if (!text) texts.set(count, (text = textFor(count)))
        return database.read<Row>(text, [...names, ...Array<string>(count - names.length).fill('')])
      }
      return new AskedTogether(ask, new Remembered(() => database.timesWritten))
    }
    this.byNumber = known('e.number = a.column1')
    // A number serves where the directory knows no other name for them, and for nobody else.
    this.bySubject = known('(e.subject = a.column1 OR (e.number = a.column1 AND e.subject IS NULL))')
  }

  /**
   * Who the token's bearer is. The token says only who; role and stores come from the directory, as it is now.
   * Throws UNAUTHENTICATED for a token that is missing, wrong, expired, or of nobody in the directory.
   */
  async of(authorization: string | undefined): Promise<Viewer> {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
    if (!token) throw unauthenticated(message('access.whoAsks'))
    const { name, byNumber } = await this.tokens.namedIn(token)
    const [row, another] = await (byNumber ? this.byNumber : this.bySubject).of(name)
    if (!row) throw unauthenticated(message('access.knownSo'))
    if (another) throw unauthenticated(message('access.twoAreKnownSo'))
    return this.viewerIn(row)
  }

  /** Who somebody is that is known by something else than a token; undefined for an id that nobody has. */
  async withId(id: string): Promise<Viewer | undefined> {
    const [row] = await this.database.read<Row>(this.byId, [id])
    return row && this.viewerIn(row)
  }

  private viewerIn({ managed, undecided, leftOn, hiredOn, timeZone, askedBy: _, ...viewer }: Row): Viewer {
    // Whoever has left still reads and answers what is their own, and is nobody else.
    if (hasLeft({ leftOn, hiredOn }, localDate(this.clock.now(), timeZone)))
      return { ...viewer, role: Role.EMPLOYEE, storeId: null, managedStoreIds: [] }
    return {
      ...viewer,
      managedStoreIds: viewer.role === Role.STORE_MANAGER ? (JSON.parse(managed) as string[]) : [],
      undecided: JSON.parse(undecided ?? '[]') as string[],
    }
  }
}
