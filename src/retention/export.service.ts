import { jsonSql } from '../database/json-sql.js'
import { Injectable } from '@nestjs/common'
import { mustBeShownFindings } from '../access/held-back.js'
import { allKeptFrom } from '../access/kept-from.js'
import { isHr, type Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { ReadPurpose } from '../audit/read-purpose.type.js'
import { ReadsService } from '../audit/reads.service.js'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { Employee } from '../directory/employee.entity.js'
import { forbidden } from '../graphql/errors.js'
import { type ExportedPart, idsWithin, ofOne, type PersonExportData, rowOf } from './person-export.js'
import { type PersonalRecords, PERSONAL_RECORDS, sqlOf } from './personal-records.js'
import { USUAL_LANGUAGE } from '../language/language.js'
import { message } from '../language/message.js'
import { say } from '../language/say.js'
import { titleOf } from './export-words.js'

/** Puts together everything that is held on a person. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
  ) {}

  /** For the person themselves, and for HR; null for a number that nobody has. */
  async forViewer(viewer: Viewer, number: string): Promise<PersonExportData | null> {
    if (!isHr(viewer) && viewer.number !== number) throw forbidden(message('retention.exportedFor'))
    const person = await this.find(number)
    if (!person) return null
    mustBeShownFindings(viewer, person.id)
    this.reads.record(viewer, [person.id], ReadPurpose.EXPORT)
    await this.reads.flush() // so that it stands in the export itself
    return this.of(person, viewer.id)
  }

  /** For whoever runs the command on the server, whom nobody here knows: that it was run stands in the trail. */
  async forOperator(number: string): Promise<PersonExportData | null> {
    const person = await this.find(number)
    if (!person) return null
    await this.database.write((tx) =>
      this.audit.record(tx, {
        action: 'record.exported',
        actorId: null,
        subjectId: person.id,
        storeId: person.storeId,
        employeeId: person.id,
      }),
    )
    return this.of(person, person.id)
  }

  private find(number: string): Promise<Employee | null> {
    return this.database.records.findOneBy(Employee, { number })
  }

  /** As it is told to whoever reads it: the person themselves, or somebody in HR. */
  private async of({ id, number, name, subject }: Employee, readerId: string): Promise<PersonExportData> {
    const kept = await this.keptFrom(id, readerId)
    const parts: ExportedPart[] = []
    for (const part of PERSONAL_RECORDS)
      parts.push({
        name: part.name,
        title: titleOf(part.name, USUAL_LANGUAGE),
        table: part.table,
        rows: await this.rows(part, id, readerId, kept),
      })
    const person = { id, number, name, subject: subject ?? null }
    const note = readerId === id ? null : say(message('personExport.byHr', { name }), USUAL_LANGUAGE)
    return { madeAt: this.clock.now(), note, person, names: await this.names(parts), parts }
  }

  private async keptFrom(personId: string, readerId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.read<{ id: string }>(
      `${allKeptFrom('$1')} UNION ${allKeptFrom('$2')}`,
      [personId, readerId],
      { fresh: true },
    )
    return new Set(rows.map(({ id }) => id))
  }

  private async rows(
    part: PersonalRecords,
    personId: string,
    readerId: string,
    kept: ReadonlySet<string>,
  ): Promise<ExportedPart['rows']> {
    const sql = sqlOf(part, readerId === personId)
    const values = sql.includes('$2') ? [personId, readerId] : [personId]
    const rows = await this.database.read<Record<string, unknown>>(sql, values, { fresh: true })
    const told = rows.sort(inOrderOfTime).map((row) => rowOf(row, withoutFor(part, row, readerId), kept))
    if (!part.ofMany) return told
    return told.map((row) => ofOne(row, personId)).filter((row) => row !== undefined)
  }

  private async names(parts: readonly ExportedPart[]): Promise<Record<string, string>> {
    const ids = [JSON.stringify([...idsWithin(parts)])]
    const within = jsonSql.ids(this.database.dialect)
    const rows = await this.database.read<{ id: string; name: string }>(
      `SELECT e.id, e.name || ' (' || e.number || ')' AS name FROM employees e WHERE e.id IN (${within})
       UNION ALL SELECT s.id, s.name || ' (' || s.code || ')' AS name FROM stores s WHERE s.id IN (${within})
       UNION ALL SELECT i.id, i.reference AS name FROM incidents i WHERE i.id IN (${within})`,
      ids,
    )
    return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
  }
}

function withoutFor(part: PersonalRecords, row: Record<string, unknown>, readerId: string): readonly string[] {
  const { without = [], notToDoer } = part
  return notToDoer && row[notToDoer.doer] === readerId ? [...without, ...notToDoer.columns] : without
}

/** Ids begin with the time at which they were made. What has none stays as it was read. */
function inOrderOfTime({ id: one }: Record<string, unknown>, { id: other }: Record<string, unknown>): number {
  if (typeof one !== 'string' || typeof other !== 'string') return 0
  return one < other ? -1 : Number(one > other)
}
