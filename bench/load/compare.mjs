import { OPERATIONS } from '../operations.mjs'

/** Made by the project from what it read: not in any row as it is. */
const DERIVED = new Set(['provisional', 'suggestedResponses', 'probability'])
const CHECKS = 10

/** That the project answers rightly, by the floor's rows: every stored value of the answer must stand in its row. */
export async function compare(project, floor, operation, subjects) {
  for (let i = 0; i < CHECKS; i++) {
    const values = subjects.draw()
    const { data, errors } = await ask(project, operation, values)
    if (errors) throw new Error(`${operation} fails: ${JSON.stringify(errors)}`)
    const served = OPERATIONS[operation].served(data)
    // What W has just made is read by the floor as R1.
    const rows =
      operation === 'W'
        ? await ask(floor, 'R1', { ...values, incidentId: served[0].id })
        : await ask(floor, operation, values)
    if (served.length === 0 || rows.length < served.length)
      throw new Error(`${operation} answers with ${served.length} incidents, and the database has ${rows.length}.`)
    served.forEach((incident, at) => {
      const stored = new Set(Object.values(rows[at]).flatMap(unfolded))
      const strange = leaves(incident).find(([, value]) => !stored.has(value))
      if (strange)
        throw new Error(`${operation} answers ${strange[0]}: ${strange[1]}, which the database does not say.`)
    })
  }
}

async function ask(server, operation, values) {
  const { headers, body } = server.request(operation, values)
  const response = await fetch(server.url, { method: 'POST', headers, body })
  return response.json()
}

/** A cell, or where it is a list, as text or not, the values in it. */
function unfolded(cell) {
  if (Array.isArray(cell)) return cell.flatMap(unfolded)
  return typeof cell === 'string' && cell.startsWith('[') ? unfolded(JSON.parse(cell)) : [cell]
}

const leaves = (value, path = '') => {
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, path))
  if (value === null || typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([name, inside]) => (DERIVED.has(name) ? [] : leaves(inside, name)))
}
