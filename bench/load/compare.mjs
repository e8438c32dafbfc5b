import { isDeepStrictEqual } from 'node:util'
import { DERIVED } from '../operations.mjs'
import { askOnce } from './ask.mjs'

const CHECKS = 10

/**
 * That the project answers rightly, by the floor's rows: every stored value of the answer must stand in its row; and that every
 * contender says the same of the same incidents. What each has made itself, as W does, is compared without what tells it apart.
 */
export async function compare(project, floor, contenders, operation, subjects) {
  for (let i = 0; i < CHECKS; i++) {
    const values = subjects.draw()
    const served = await answer(project, operation, values)
    // What W has just made is read by the floor as R1.
    const rows =
      operation === 'W'
        ? await ask(floor, 'R1', { ...values, incidentId: served[0].id })
        : await ask(floor, operation, values)
    for (const incident of served) {
      const row = rows.find((one) => Object.values(one).includes(incident.id))
      // Where the floor answers with other rows than those of the incidents, the contenders' answers are what tells.
      if (!row && !HAS_OTHERS.has(operation))
        throw new Error(`${operation} answers with ${incident.reference}, which the database does not have.`)
      const stored = row && new Set(Object.values(row).flatMap(unfolded))
      const strange = row && leaves(incident).find(([, value]) => !stored.has(value))
      if (strange)
        throw new Error(`${operation} answers ${strange[0]}: ${strange[1]}, which the database does not say.`)
    }
    for (const [name, contender] of Object.entries(contenders)) {
      const same = plain(operation, await answer(contender, operation, values))
      const own = plain(operation, served, same)
      if (!isDeepStrictEqual(own, same))
        throw new Error(
          `${name} answers ${operation} otherwise:\n${JSON.stringify(same)}\nthan the project:\n${JSON.stringify(own)}`,
        )
    }
  }
}

/** What waits for HR is read by two statements. */
const HAS_OTHERS = new Set(['R3'])

async function answer(server, operation, values) {
  const { data, errors } = await ask(server, operation, values)
  if (errors) throw new Error(`${operation} fails: ${JSON.stringify(errors)}`)
  return server.served(operation, data)
}

/** An answer without what only the project makes, and in one order; of W without what is the request's own. */
function plain(operation, incidents, like = incidents) {
  return incidents.map((incident, at) => {
    const one = without(incident, [...DERIVED, ...(operation === 'W' ? ['id', 'reference', 'assessment'] : [])])
    if (one.context) one.context = [...one.context].sort()
    // The plain insert of PostGraphile has no more than its own row.
    return operation === 'W' ? Object.fromEntries(Object.entries(one).filter(([name]) => name in like[at])) : one
  })
}

const without = (value, names) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([name]) => !names.includes(name))
          .map(([name, inside]) => [name, without(inside, names)]),
      )
    : value

const ask = async (server, operation, values) => JSON.parse(await askOnce(server, server.request(operation, values)))

/** A cell, or where it is a list, as text or not, the values in it. */
function unfolded(cell) {
  if (Array.isArray(cell)) return cell.flatMap(unfolded)
  return typeof cell === 'string' && cell.startsWith('[') ? unfolded(JSON.parse(cell)) : [cell]
}

/** Days observed are 0 where it was not theirs: no row says so. */
const MADE = new Set([...DERIVED, 'observedDays'])

const leaves = (value, path = '') => {
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, path))
  if (value === null || typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([name, inside]) => (MADE.has(name) ? [] : leaves(inside, name)))
}
