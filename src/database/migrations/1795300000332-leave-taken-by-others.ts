import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whether it was somebody else who took leave back, or moved it: nobody is called to a hearing on days that were taken from them. */
export class LeaveTakenByOthers1795300000332 implements MigrationInterface {
  name = 'LeaveTakenByOthers1795300000332'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE leaves ADD COLUMN taken_by_others boolean')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE leaves DROP COLUMN taken_by_others')
  }
}
