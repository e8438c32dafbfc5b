const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const REFERENCE = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/
const HASH_OR_ID = /^[0-9a-f-]{32,}$/
/** Shorter texts stand in others by chance. */
const TELLING = 12

/**
 * Statements with places where they depend on the request: on one of its values, on an id that was made for it after
 * `since`, or on the row that an earlier statement read. Whatever else they say stays as it was.
 */
export function templateOf(statements, values, since) {
  const places = new Map(Object.entries(values).map(([name, value]) => [value, { name }]))
  const given = statements.flatMap((statement) => statement.values).filter((value) => typeof value === 'string')
  for (const id of given.flatMap((value) => value.match(ID) ?? []))
    if (madeAt(id) >= since && !places.has(id)) places.set(id, { made: `id ${places.size}` })
  const reference = given.find((value) => REFERENCE.test(value))
  if (reference) places.set(reference, { made: 'reference' })

  return statements.map(({ sql, values: params, rows }, step) => {
    const template = { sql, places: params.map((value) => placeOf(value, places)) }
    if (rows.length === 1)
      for (const [column, value] of Object.entries(rows[0])) {
        if (typeof value === 'string' && HASH_OR_ID.test(value) && !places.has(value))
          places.set(value, { step, column })
        // A chain's next number.
        if (column === 'number' && Number.isInteger(value)) places.set(String(value + 1), { step, column, next: true })
      }
    return template
  })
}

const madeAt = (id) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16)

function placeOf(value, places) {
  const whole = places.get(typeof value === 'number' ? String(value) : value)
  if (whole && (typeof value === 'string' || whole.next)) return whole
  if (typeof value !== 'string') return { constant: value }
  const inside = [...places.keys()].filter((text) => text.length >= TELLING || places.get(text).next)
  const pieces = value.split(new RegExp(`(${inside.join('|')})`))
  if (pieces.length === 1) return { constant: value }
  return { pieces: pieces.map((piece, i) => (i % 2 ? places.get(piece) : { constant: piece })) }
}

/** A script that can be run: for each step its text, and its parameters by the request's values and the rows so far. */
export function runnable(script, makeId) {
  const made = new Set()
  const reading = ({ constant, name, made: id, step, column, next, pieces }) => {
    if (pieces) {
      const parts = pieces.map(reading)
      return (values, rows) => parts.map((part) => part(values, rows)).join('')
    }
    if (name) return (values) => values[name]
    if (id) {
      made.add(id)
      return (values) => values[id]
    }
    if (step === undefined) return () => constant
    return (_, rows) => (next ? rows[step][0][column] + 1 : rows[step][0][column])
  }
  const steps = script.map(({ sql, places }) => {
    const reads = places.map(reading)
    return { sql, parameters: (values, rows) => reads.map((read) => read(values, rows)) }
  })
  const withIds = (values) => ({ ...values, ...Object.fromEntries(Array.from(made, (id) => [id, makeId()])) })
  return { steps, withIds }
}
