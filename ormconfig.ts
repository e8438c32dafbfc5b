import { DataSource } from 'typeorm'
import { DEFAULT_DATABASE_URL, databaseSettings } from './src/database/settings.js'
import { FirstRooms1795300000000 } from './src/database/migrations/1795300000000-first-rooms.js'
import { FindingsOff1795300000001 } from './src/database/migrations/1795300000001-findings-off.js'
import { Assessment } from './src/assessments/assessment.entity.js'
import { FindingsOff } from './src/assessments/findings-off.entity.js'
import { StoredBaseline } from './src/assessments/stored-baseline.entity.js'
import { StoredPolicy } from './src/assessments/stored-policy.entity.js'
import { AuditEntry } from './src/audit/audit-entry.entity.js'
import { Employee } from './src/directory/employee.entity.js'
import { StoreManager } from './src/directory/store-manager.entity.js'
import { Store } from './src/directory/store.entity.js'
import { IdempotencyKey } from './src/incidents/idempotency-key.entity.js'
import { IncidentContext } from './src/incidents/incident-context.entity.js'
import { Incident } from './src/incidents/incident.entity.js'
import { Response } from './src/responses/response.entity.js'
import { Statement } from './src/statements/statement.entity.js'
import { Shift } from './src/workforce/shift.entity.js'

const entities = [
  Store,
  Employee,
  StoreManager,
  AuditEntry,
  Shift,
  Incident,
  IncidentContext,
  IdempotencyKey,
  Statement,
  StoredBaseline,
  StoredPolicy,
  FindingsOff,
  Assessment,
  Response,
]
const migrations = [FirstRooms1795300000000, FindingsOff1795300000001]

/** How the project opens the database at an address; `replica` is a second PostgreSQL to read from. */
export const connectionsTo = (url: string, replica?: string) => databaseSettings(url, { entities, migrations }, replica)

/** For the TypeORM command line: `npx typeorm migration:show -d dist/ormconfig.js`. */
export default new DataSource(connectionsTo(process.env.DATABASE_URL ?? DEFAULT_DATABASE_URL).writer)
