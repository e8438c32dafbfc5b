import type { Database } from '../../database/database.js'
import { STORY_OF } from './stories.js'

interface Person {
  number: string
  name: string
}

/** Whom to try the demo with, and what to look at. */
export interface Cast {
  manager: Person | undefined
  reviewer: Person | undefined
  employee: Person | undefined
  stories: { reference: string; name: string; finding: string }[]
}

/** Those of the demo world; in a database with other records, the first of each role. */
export async function castOf(database: Database): Promise<Cast> {
  const first = async (role: string, preferred: string) => {
    const [person] = await database.read<Person>(
      `SELECT number, name FROM employees WHERE role = $1
       ORDER BY CASE WHEN number = $2 THEN 0 ELSE 1 END, number LIMIT 1`,
      [role, preferred],
    )
    return person
  }
  const stories: Cast['stories'] = []
  for (const number of Object.values(STORY_OF))
    stories.push(
      ...(await database.read<Cast['stories'][number]>(
        `SELECT i.reference, e.name, i.finding FROM incidents i JOIN employees e ON e.id = i.employee_id
         WHERE e.number = $1 AND i.finding IS NOT NULL AND i.withdrawn_at IS NULL ORDER BY i.occurred_at DESC LIMIT 1`,
        [number],
      )),
    )
  return {
    manager: await first('STORE_MANAGER', 'M01'),
    reviewer: await first('HR', 'H01'),
    employee: await first('EMPLOYEE', STORY_OF.BAD_DAY),
    stories,
  }
}
