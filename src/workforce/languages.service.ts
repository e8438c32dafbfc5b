import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { Employee } from '../directory/employee.entity.js'
import { Store } from '../directory/store.entity.js'
import { type Language, USUAL_LANGUAGE } from '../language/language.js'

@Injectable()
export class LanguagesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** Returns in which language they are spoken to from now on: null stands for their store's. */
  async setOwn({ id, storeId }: Viewer, language: Language | null): Promise<Language> {
    return this.database.write(async (tx) => {
      const { language: before } = await tx.findOneByOrFail(Employee, { id })
      if (before !== language) {
        await tx.update(Employee, { id }, { language })
        await this.audit.record(tx, {
          action: 'employee.language-set',
          actorId: id,
          subjectId: id,
          storeId,
          employeeId: id,
          before: { language: before },
          after: { language },
        })
      }
      const store = storeId === null ? null : await tx.findOneBy(Store, { id: storeId })
      return language ?? store?.language ?? USUAL_LANGUAGE
    })
  }
}
