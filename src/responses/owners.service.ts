import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { Database, type Tx } from '../database/database.js'
import type { FieldProblem } from '../graphql/errors.js'
import type { Incident } from '../incidents/incident.entity.js'
import type { RespondInput } from './respond.input.js'
import { message } from '../language/message.js'

/** Who sees to a process fix. */
@Injectable()
export class OwnersService {
  constructor(private readonly database: Database) {}

  /** Only those who see the incident anyway own what comes of it, so that nobody learns of it by being named. */
  async find(
    tx: Tx,
    viewer: Viewer,
    { kind, owner }: Pick<RespondInput, 'kind' | 'owner'>,
    incident: Incident,
  ): Promise<{ id: string | null; problems: FieldProblem[] }> {
    if (kind !== ResponseKind.PROCESS_FIX) return { id: null, problems: [] }
    if (!owner) return { id: viewer.id, problems: [] }
    const [person] = await this.database.readIn<{ id: string }>(
      tx,
      `SELECT e.id FROM employees e WHERE e.number = $1 AND (e.role = 'HR' OR e.role = 'STORE_MANAGER' AND EXISTS (
         SELECT 1 FROM store_managers m WHERE m.employee_id = e.id AND m.store_id = $2))`,
      [owner, incident.storeId],
    )
    if (person && person.id !== incident.employeeId) return { id: person.id, problems: [] }
    return { id: null, problems: [{ path: 'input.owner', message: message('responses.noSuchOwner') }] }
  }
}
