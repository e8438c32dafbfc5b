import { DataSource } from 'typeorm'

/**
 * For the TypeORM command line: shows, runs and reverts migrations, and makes none out of the entities. They say how rows are
 * mapped, not how tables are: triggers, partial indexes, checks and the names of constraints stand in the migrations alone, and
 * what TypeORM would propose rebuilds the tables without them.
 */
export class HandMigrated extends DataSource {
  override async initialize(): Promise<this> {
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
