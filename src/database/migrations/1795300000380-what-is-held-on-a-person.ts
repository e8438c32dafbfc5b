import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who did something, where the row is mostly about somebody else. Of a column that may be empty only what is filled is kept. */
const WHO_DID: readonly [table: string, column: string, mayBeEmpty?: 'may be empty'][] = [
  ['accounts', 'taken_by', 'may be empty'],
  ['appeals', 'decided_by', 'may be empty'],
  ['assessments', 'employee_id'],
  ['commendations', 'given_by'],
  ['corrections', 'decided_by', 'may be empty'],
  ['customers', 'recorded_by'],
  ['endings_for_customers', 'told_by', 'may be empty'],
  ['endings_for_customers', 'written_by'],
  ['evidence_documents', 'obtained_by'],
  ['expectations', 'recorded_by'],
  ['follow_up_answers', 'incident_id'],
  ['follow_ups', 'recorded_by', 'may be empty'],
  ['given_remedies', 'decided_by', 'may be empty'],
  ['given_remedies', 'given_by'],
  ['hearing_answers', 'answered_by'],
  ['hearing_notes', 'noted_by'],
  ['incidents', 'attributed_by', 'may be empty'],
  ['incidents', 'done_by', 'may be empty'],
  ['incidents', 'reporter_id', 'may be empty'],
  ['incidents', 'severity_confirmed_by', 'may be empty'],
  ['investigation_notes', 'written_by'],
  ['leaves', 'after_speaking_up_by', 'may be empty'],
  ['leaves', 'confirmed_by', 'may be empty'],
  ['leaves', 'recorded_by'],
  ['lettings_go', 'decided_by', 'may be empty'],
  ['lettings_go', 'proposed_by'],
  ['notices', 'actor_id', 'may be empty'],
  ['notices', 'asker_id', 'may be empty'],
  ['notices', 'except_in_hr', 'may be empty'],
  ['notices', 'to_id', 'may be empty'],
  ['punishment_claims', 'answered_by', 'may be empty'],
  ['response_agreements', 'agreed_by'],
  ['response_steps', 'done_by', 'may be empty'],
  ['responses', 'decided_by', 'may be empty'],
  ['responses', 'owner_id', 'may be empty'],
  ['responses', 'requested_by'],
  ['review_takings', 'taken_by'],
  ['shift_entries', 'recorded_by', 'may be empty'],
  ['thanks', 'decided_by', 'may be empty'],
  ['thanks_links', 'made_by'],
]
const nameOf = (table: string, column: string) => `${table}_of_${column}`

/** Everything that is held on a person is found without reading tables as a whole, as it was where somebody had done what stands in them. */
export class WhatIsHeldOnAPerson1795300000380 implements MigrationInterface {
  name = 'WhatIsHeldOnAPerson1795300000380'

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, mayBeEmpty] of WHO_DID)
      await runner.query(
        `CREATE INDEX ${nameOf(table, column)} ON ${table} (${column}) ${mayBeEmpty ? `WHERE ${column} IS NOT NULL` : ''}`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of WHO_DID) await runner.query(`DROP INDEX ${nameOf(table, column)}`)
  }
}
