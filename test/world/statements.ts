import type { World } from './world.js'

/** What is written of who read what, a second later and whoever asks; but not what asks, among other things, who had ended an incident. */
const BESIDE =
  /personal_reads|audit_(?!entries a WHERE a\.subject_id = \w+\.incident_id)|record_seals|touched_rows|^(BEGIN|START|COMMIT)/

/** Which statements the database is asked during some work: how long an answer takes, told without a clock. */
export function statementsOf(world: World): <T>(work: () => Promise<T>) => Promise<{ answer: T; statements: string }> {
  let heard: string[] = []
  world.database.onStatement((sql) => BESIDE.test(sql) || heard.push(sql))
  return async (work) => {
    // So that who asks is looked up, whether they have asked a moment ago or not.
    await world.change(async () => undefined)
    heard = []
    const answer = await work()
    return { answer, statements: heard.sort().join('\n') }
  }
}
