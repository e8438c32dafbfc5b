import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Somebody in HR can say that they had no such part as another in HR says. */
export class PartsDenied1795300000320 implements MigrationInterface {
  name = 'PartsDenied1795300000320'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incident_parties ADD COLUMN denied_at varchar(24)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incident_parties DROP COLUMN denied_at')
  }
}
