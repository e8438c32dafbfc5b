import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES, type RoleName } from './roles.js'

/** One place: who reaches it, and who of them is shown which of its fields. Lists of names, with commas. */
export interface Row {
  why: string
  reached: string
  /** Answered with null or an empty list, as what is not there. */
  nothing: string
  /** By the code of the refusal. */
  refused: Record<string, string>
  fields: Record<string, string>
}
/** What came of a mutation, by who sent it. */
export type Deed = { why: string } & Record<string, string>
export interface Table {
  places: Record<string, Row>
  mutations: Record<string, Deed>
  /** Fields that no world of tests shows to anybody, each with the reason. */
  unseen: Record<string, string>
}

export const EVERYONE = 'all of them'
export const NOBODY = 'nobody'
const FILE = join(import.meta.dirname, '../access-table.json')
const TO_WRITE = 'SAY WHY'

export const committedTable = (): Table =>
  existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Table) : { places: {}, mutations: {}, unseen: {} }

/** Keeps the reasons that are there; a new row waits for one. */
export function writeTable({ places, mutations }: Pick<Table, 'places' | 'mutations'>): void {
  const before = committedTable()
  const withReasons = <T extends { why: string }>(rows: Record<string, T>, earlier: Record<string, T>) =>
    Object.fromEntries(
      Object.entries(rows).map(([name, row]) => [name, { ...row, why: earlier[name]?.why ?? TO_WRITE }]),
    )
  const table = {
    places: withReasons(places, before.places),
    mutations: withReasons(mutations, before.mutations),
    unseen: before.unseen,
  }
  writeFileSync(FILE, `${JSON.stringify(table, null, 2)}\n`)
}

export const lacksReason = ({ why }: { why?: string }): boolean => !why || why === TO_WRITE

/** Roles as the table has them: in their order, with commas. */
export const named = (roles: readonly RoleName[]): string => ROLES.filter((role) => roles.includes(role)).join(', ')

const WHAT_TO_DO =
  'If this is meant, run `ACCESS_TABLE=write npm test -- test/schema/access-table`, read what changed in ' +
  'test/schema/access-table.json, and say there why it is right.'

/** What differs between two tables, each in a sentence. */
export function differences(made: Pick<Table, 'places' | 'mutations'>, committed: Table): string[] {
  const lines = (table: Pick<Table, 'places' | 'mutations'>) =>
    new Map([
      ...Object.entries(table.places).flatMap(([place, row]) => [
        [
          place,
          `reached by ${row.reached || NOBODY}; nothing for ${row.nothing || NOBODY}; refused ${JSON.stringify(row.refused)}`,
        ] as const,
        ...Object.entries(row.fields).flatMap(([roles, fields]) =>
          fields.split(', ').map((field) => [`${place} › ${field}`, `shown to ${roles}`] as const),
        ),
      ]),
      ...Object.entries(table.mutations).map(
        ([name, { why: _, ...outcomes }]) => [`mutation ${name}`, JSON.stringify(outcomes)] as const,
      ),
    ])
  const [now, before] = [lines(made), lines(committed)]
  return [...new Set([...now.keys(), ...before.keys()])]
    .filter((name) => now.get(name) !== before.get(name))
    .map(
      (name) =>
        `${name} is ${now.get(name) ?? 'gone'}, and the table says ${before.get(name) ?? 'nothing of it'}. ${WHAT_TO_DO}`,
    )
}
