import type { MigrationInterface, QueryRunner } from 'typeorm'

/** By which the noise in answers about free groupings is drawn. */
export class NoiseSecret1795300000161 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE noise_secrets (id integer PRIMARY KEY, secret varchar(64) NOT NULL)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE noise_secrets')
  }
}
