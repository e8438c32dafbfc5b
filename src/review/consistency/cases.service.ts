import { type Add, Values } from '../../database/values.js'
import { Injectable } from '@nestjs/common'
import type { Viewer } from '../../access/viewer.js'
import { ReadPurpose } from '../../audit/read-purpose.type.js'
import { Database } from '../../database/database.js'
import { isId, NO_ID } from '../../database/uuid.js'
import { type Connection, keyOf, page, type PageArgs } from '../../graphql/connection.js'
import { below, type RequestedFields } from '../../graphql/requested-fields.js'
import { IncidentReader } from '../../incidents/incident-reader.service.js'
import type { Incident } from '../../incidents/incident.entity.js'
import { notAbout } from './consistency.access.js'
import type { ConsistencyGroup } from './consistency.type.js'
import { NOBODY } from './population.reader.js'
import { unitsSql } from './population-sql.js'

type Side = 'cases' | 'comparables'

/** Opens a figure into the incidents behind it, newest first. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentReader,
  ) {}

  /** Nothing where the group is hidden, and never what is about the viewer. */
  async list(
    viewer: Viewer,
    group: ConsistencyGroup,
    side: Side,
    args: PageArgs,
    requested: RequestedFields,
  ): Promise<Connection<Incident>> {
    const rows = group.hidden ? [] : await this.rows(viewer, group, side, args)
    const incidents = await this.incidents.several(
      viewer,
      rows.map(({ id }) => id),
      below(requested, 'edges', 'node'),
      ReadPurpose.REVIEW,
    )
    const byId = new Map(incidents.map((incident) => [incident.id, incident]))
    return page(
      rows.flatMap(({ id, at }) => {
        const node = byId.get(id)
        return node ? [{ key: [at, id], node }] : [] // not theirs to see since a moment ago
      }),
      args,
    )
  }

  private rows(viewer: Viewer, group: ConsistencyGroup, side: Side, args: PageArgs) {
    const { all: values, add } = new Values()
    const units = unitsSql({ ...group.population, viewer }, this.database.dialect, add)
    const conditions = [...behind(group, side, add), notAbout(add(viewer.id))]
    if (args.after) {
      const [at, id] = keyOf(args.after, 2)
      conditions.push(`(occurred_at, id) < (${add(at!)}, ${add(isId(id!) ? id! : NO_ID)})`)
    }
    return this.database.read<{ id: string; at: string }>(
      `WITH units AS (${units}) SELECT id, occurred_at AS at FROM units WHERE ${conditions.join(' AND ')}
       GROUP BY id, occurred_at ORDER BY occurred_at DESC, id DESC LIMIT ${add(args.first + 1)}`,
      values,
    )
  }
}

/** Which units are behind a figure: the group's with what was asked about, or everybody else's of the same classes. */
function behind({ key, person }: ConsistencyGroup, side: Side, add: Add): string[] {
  const own = key === NOBODY ? 'grp IS NULL' : `grp = ${add(key)}`
  const of = person ? [`person = ${add(person)}`] : []
  if (side === 'cases') return [own, ...(person ? of : ['event = 1'])]
  return [`(${own}) IS NOT TRUE`, ...of, `class IN (SELECT class FROM units WHERE ${own})`]
}
