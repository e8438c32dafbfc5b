import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who did something, where the row is mostly about somebody else. Of a column that is mostly empty only what is filled is kept. */
const WHO_DID: readonly [table: string, column: string, mostlyEmpty?: 'mostly empty'][] = [
  ['accounts', 'taken_by', 'mostly empty'],
  ['appeals', 'decided_by', 'mostly empty'],
  ['assessments', 'employee_id'],
  ['commendations', 'given_by'],
  ['corrections', 'decided_by', 'mostly empty'],
  ['customers', 'recorded_by'],
  ['endings_for_customers', 'told_by', 'mostly empty'],
  ['endings_for_customers', 'written_by'],
  ['evidence_documents', 'obtained_by'],
  ['expectations', 'recorded_by'],
  ['follow_up_answers', 'incident_id'],
  ['follow_ups', 'recorded_by', 'mostly empty'],
  ['given_remedies', 'decided_by', 'mostly empty'],
  ['given_remedies', 'given_by'],
  ['hearing_answers', 'answered_by'],
  ['hearing_notes', 'noted_by'],
  ['incidents', 'attributed_by', 'mostly empty'],
  ['incidents', 'done_by', 'mostly empty'],
  ['incidents', 'reporter_id', 'mostly empty'],
  ['incidents', 'severity_confirmed_by', 'mostly empty'],
  ['investigation_notes', 'written_by'],
  ['leaves', 'after_speaking_up_by', 'mostly empty'],
  ['leaves', 'confirmed_by', 'mostly empty'],
  ['leaves', 'recorded_by'],
  ['lettings_go', 'decided_by', 'mostly empty'],
  ['lettings_go', 'proposed_by'],
  ['notices', 'actor_id', 'mostly empty'],
  ['notices', 'asker_id', 'mostly empty'],
  ['notices', 'except_in_hr', 'mostly empty'],
  ['notices', 'to_id', 'mostly empty'],
  ['punishment_claims', 'answered_by', 'mostly empty'],
  ['response_agreements', 'agreed_by'],
  ['response_steps', 'done_by', 'mostly empty'],
  ['responses', 'decided_by', 'mostly empty'],
  ['responses', 'owner_id', 'mostly empty'],
  ['responses', 'requested_by'],
  ['review_takings', 'taken_by'],
  ['shift_entries', 'recorded_by', 'mostly empty'],
  ['thanks', 'decided_by', 'mostly empty'],
  ['thanks_links', 'made_by'],
]
const nameOf = (table: string, column: string) => `${table}_of_${column}`

/** Everything that is held on a person is found without reading tables as a whole, as it was where somebody had done what stands in them. */
export class WhatIsHeldOnAPerson1795300000380 implements MigrationInterface {
  name = 'WhatIsHeldOnAPerson1795300000380'

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, mostlyEmpty] of WHO_DID)
      await runner.query(
        `CREATE INDEX ${nameOf(table, column)} ON ${table} (${column}) ${mostlyEmpty ? `WHERE ${column} IS NOT NULL` : ''}`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of WHO_DID) await runner.query(`DROP INDEX ${nameOf(table, column)}`)
  }
}
