import { DataSource } from 'typeorm'
import type { DatabaseSettings } from './settings.js'
import { refuseUnsoundSqlite } from './sound-sqlite.js'

/**
 * For the TypeORM command line: shows, runs and reverts migrations, and makes none out of the entities. They say how rows are
 * mapped, not how tables are: triggers, partial indexes, checks and the names of constraints stand in the migrations alone, and
 * what TypeORM would propose rebuilds the tables without them.
 */
export class HandMigrated extends DataSource {
  constructor(private readonly settings: DatabaseSettings) {
    super(settings.writer)
  }

  override async initialize(): Promise<this> {
    if (this.settings.engine) await refuseUnsoundSqlite(this.settings.engine)
    await super.initialize()
    this.driver.createSchemaBuilder = () => {
      throw new Error(
        'Migrations are written by hand here: what TypeORM would make of the entities rebuilds the tables without their ' +
          'triggers and indexes. Write one in src/database/migrations, and add it to ormconfig.ts.',
      )
    }
    return this
  }
}
