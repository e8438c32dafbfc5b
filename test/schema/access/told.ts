import { Database } from '../../../src/database/database.js'
import { asRead, englishIn, hasEnglish } from '../../world/english.js'
import type { World } from '../../world/world.js'

/** Everybody of a world reads Dutch, whoever comes later included. */
export const readsDutch = (world: World): Promise<unknown> =>
  world.change(async (tx) => {
    await tx.query(`UPDATE employees SET language = 'nl'`)
    await tx.query(`UPDATE stores SET language = 'nl'`)
  })

/** What people wrote in English, and how stores and people are called in it: all such texts of a database, the longest first. */
export async function writtenIn(world: World): Promise<string[]> {
  const written = new Set<string>()
  const keep = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) keep(inner)
    else if (typeof value === 'string' && /^[[{]/.test(value)) keep(JSON.parse(value))
    else if (typeof value === 'string' && hasEnglish(value)) written.add(value)
  }
  for (const { tableName } of world.server.app.get(Database).records.connection.entityMetadatas)
    for (const row of await world.rows(`SELECT * FROM ${tableName}`)) keep(row)
  return [...written].sort((a, b) => b.length - a.length)
}

/** What is for programs: exports, what the trail compares, and addresses. */
const FOR_PROGRAMS = ['json', 'csv', 'before', 'after']
const isName = (text: string) => /^[A-Z_]+$/.test(text)

/** Every text within an answer that is for people, with the field that it stands in. */
function* textsIn(value: unknown, field = ''): Generator<[field: string, text: string]> {
  if (typeof value === 'string' && !FOR_PROGRAMS.includes(field) && !isName(value)) yield [field, value]
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* textsIn(inner, Array.isArray(value) ? field : name)
}

/** A day or a month as programs write it, within words, but for where a form is shown: "write it as 2026-11-22". */
const DAY_FOR_MACHINES = /(?<!(?:zoals|als) )\b\d{4}-\d\d(?:-\d\d)?\b/

/** The sentences within answers that name a day as programs write it, each with where it stands. */
export const daysForMachinesWithin = (answers: readonly (readonly [name: string, answer: unknown])[]): string[] =>
  answers.flatMap(([name, answer]) =>
    [...textsIn(answer)].flatMap(([field, text]) =>
      asRead(text)
        .split('\n')
        .filter((line) => DAY_FOR_MACHINES.test(line) && /\p{L}{2}/u.test(line) && /\S \S/.test(line))
        .map((line) => `${name} › ${field}: ${line.trim().slice(0, 300)}`),
    ),
  )

/** What is in English within answers, but for what people wrote, each with where it stands first. */
export function englishWithin(
  answers: readonly (readonly [name: string, answer: unknown])[],
  written: readonly string[],
): string[] {
  const places = new Map<string, string>()
  for (const [name, answer] of answers)
    for (const [field, text] of textsIn(answer))
      if (!places.has(text) && hasEnglish(text)) places.set(text, `${name} › ${field}`)
  return [...places].flatMap(([text, place]) =>
    englishIn(text, written).map((line) => `${place}: ${line.slice(0, 300)}`),
  )
}
