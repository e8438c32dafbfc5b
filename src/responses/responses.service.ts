import { Injectable, type OnModuleInit } from '@nestjs/common'
import { In } from 'typeorm'
import { readingFor } from '../access/reading.js'
import type { Viewer } from '../access/viewer.js'
import { Database, type Tx } from '../database/database.js'
import { conflict } from '../graphql/errors.js'
import type { RequestedFields } from '../graphql/requested-fields.js'
import { ServedShape } from '../graphql/served.js'
import type { Cells } from '../graphql/shape.js'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import { Clock } from '../time/clock.js'
import { Response } from './response.entity.js'
import { responseShape } from './response.shape.js'
import { ResponseStatus as Status } from './response-words.js'
import { type Step, STEPS } from './steps.js'

/** Reads responses, and sees to it that discipline keeps what it rests on. */
@Injectable()
export class ResponsesService implements OnModuleInit {
  private readonly shape: ServedShape

  constructor(
    private readonly database: Database,
    private readonly incidents: IncidentChanges,
    private readonly clock: Clock,
  ) {
    this.shape = new ServedShape(database.dialect, responseShape, 'r')
  }

  onModuleInit(): void {
    this.incidents.takePart('responses', async (tx, { kind, incident }) => {
      if (kind === 'withdrawn') await this.mustNotBeDiscipline(tx, incident.id)
    })
  }

  /** A response with what a query asks for, just after it was written. */
  async served(viewer: Viewer, id: string, requested: RequestedFields): Promise<Response> {
    return (await this.several(viewer, [id], requested, { fresh: true }))[0]!
  }

  /** Several by their ids, in no order; the caller has seen to it that the viewer may see them. */
  async several(
    viewer: Viewer,
    ids: readonly string[],
    requested: RequestedFields,
    { fresh = false } = {},
  ): Promise<Response[]> {
    if (ids.length === 0) return []
    const { columns, from, read } = this.shape.for(requested)
    const rows = await this.database.read<Cells>(
      `SELECT ${columns} FROM ${from} WHERE r.id IN (${ids.map((_, index) => `$${index + 1}`).join(', ')})`,
      [...ids],
      { fresh },
    )
    const reading = readingFor(viewer, this.clock.milliseconds())
    return rows.map((row) => read(row, reading) as unknown as Response)
  }

  private async mustNotBeDiscipline(tx: Tx, incidentId: string): Promise<void> {
    const formal = await tx.countBy(Response, {
      incidentId,
      kind: In<Step>([...STEPS]),
      state: In([Status.ACTIVE, Status.AWAITING_HR, Status.UNDER_APPEAL]),
    })
    if (formal > 0)
      throw conflict(
        'A formal response rests on this incident. It has to be declined or overturned before the incident is withdrawn.',
      )
  }
}
