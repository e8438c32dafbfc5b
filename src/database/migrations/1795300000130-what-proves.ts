import { type MigrationInterface, type QueryRunner, Table, TableColumn, TableIndex } from 'typeorm'

const uuid = (name: string, more: object = {}) => ({ name, type: 'uuid', ...more })
const text = (name: string, more: object = {}) => ({ name, type: 'text', ...more })
const word = (name: string, length: number, more: object = {}) => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
})
const instant = (name: string, more: object = {}) => word(name, 24, more)
const flag = (name: string) => ({ name, type: 'boolean', default: false })
const nullable = { isNullable: true }
const to = (columnName: string, referencedTableName: string) => ({
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
})

/** What proof rests on: what others told, what HR found, who agreed; and what the employee was sent and has confirmed. */
export class WhatProves1795300000130 implements MigrationInterface {
  name = 'WhatProves1795300000130'

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('incidents', [
      new TableColumn(instant('sent_at', nullable)),
      new TableColumn(flag('imported')),
    ])
    // That somebody was shown their record was their manager's word until now: it was sent then, and is theirs to confirm.
    await runner.query('UPDATE incidents SET sent_at = known_at, known_at = statement_given_at')
    // Whatever somebody logged has the claim of its cause with which it was logged.
    await runner.query(`UPDATE incidents SET imported = TRUE WHERE NOT EXISTS (
      SELECT 1 FROM cause_claims c WHERE c.incident_id = incidents.id AND c.kind = 'LOGGED')`)
    await runner.createTable(ACCOUNTS)
    await runner.createTable(DOCUMENTS)
    await runner.createTable(AGREEMENTS)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE incidents SET known_at = COALESCE(sent_at, known_at)')
    for (const table of ['response_agreements', 'evidence_documents', 'accounts']) await runner.dropTable(table)
    for (const column of ['imported', 'sent_at']) await runner.dropColumn('incidents', column)
  }
}

const ACCOUNTS = new Table({
  name: 'accounts',
  columns: [
    uuid('id', { isPrimary: true }),
    uuid('incident_id', nullable),
    uuid('store_id'),
    uuid('about_id', nullable),
    uuid('giver_id', nullable),
    word('pseudonym', 60, nullable),
    instant('occurred_at'),
    text('text'),
    uuid('taken_by'),
    instant('taken_at'),
    instant('attached_at', nullable),
    instant('confirmed_at', nullable),
    text('how_confirmed', nullable),
    flag('withheld'),
  ],
  foreignKeys: [
    to('incident_id', 'incidents'),
    to('store_id', 'stores'),
    to('about_id', 'employees'),
    to('giver_id', 'employees'),
    to('taken_by', 'employees'),
  ],
  indices: [
    new TableIndex({ name: 'accounts_by_incident', columnNames: ['incident_id', 'id'] }),
    new TableIndex({ name: 'accounts_by_giver', columnNames: ['giver_id', 'id'] }),
    new TableIndex({ name: 'accounts_by_about', columnNames: ['about_id', 'id'] }),
  ],
})

const DOCUMENTS = new Table({
  name: 'evidence_documents',
  columns: [
    uuid('id', { isPrimary: true }),
    uuid('incident_id'),
    word('name', 200),
    word('place', 500),
    word('sha256', 64),
    uuid('obtained_by'),
    instant('obtained_at'),
  ],
  foreignKeys: [to('incident_id', 'incidents'), to('obtained_by', 'employees')],
  indices: [new TableIndex({ name: 'evidence_documents_by_incident', columnNames: ['incident_id', 'id'] })],
})

const AGREEMENTS = new Table({
  name: 'response_agreements',
  columns: [
    uuid('id', { isPrimary: true }),
    uuid('response_id'),
    uuid('agreed_by'),
    instant('agreed_at'),
    text('reason'),
  ],
  foreignKeys: [to('response_id', 'responses'), to('agreed_by', 'employees')],
  indices: [
    new TableIndex({
      name: 'response_agreements_once',
      columnNames: ['response_id', 'agreed_by'],
      isUnique: true,
    }),
  ],
})
