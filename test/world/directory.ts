import { mkdirSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { ImportService } from '../../src/intake/import.service.js'
import { BadRecords } from '../../src/intake/problems.js'
import { testFolder } from './own-database.js'
import type { StoreAtHand } from './person.js'
import type { World } from './world.js'

const HEADER = 'number,name,store,position,manager,hiredOn,leftOn,role'

/** Takes in an employees.csv with these rows, with these stores beside it, or says what is wrong with it. */
export async function takesInPeople(world: World, stores: readonly StoreAtHand[], rows: string[]): Promise<string[]> {
  const folder = join(testFolder(), `directory-${randomUUID()}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'employees.csv'), `${[HEADER, ...rows].join('\n')}\n`)
  for (const [file, columns] of [
    ['stores.csv', ['code', ...stores.map(({ code }) => code)].join('\n')],
    ['shifts.csv', 'employee,store,date,position,interactions,conditions'],
    ['incidents.csv', 'reference,employee,store,occurredAt,cause,severity,context'],
  ] as const)
    writeFileSync(join(folder, file), `${columns}\n`)
  try {
    await world.server.app.get(ImportService, { strict: false }).import(folder)
    return []
  } catch (error) {
    if (!(error instanceof BadRecords)) throw error
    return error.problems.map(({ why }) => why)
  }
}
