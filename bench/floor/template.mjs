const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Statements with places where they depend on the request: on one of its values, or on an id that was made for it after
 * `since`. Whatever else they say stays as it was.
 */
export function templateOf(statements, values, since) {
  const names = new Map(Object.entries(values).map(([name, value]) => [value, name]))
  const made = statements
    .flatMap((statement) => statement.values)
    .flatMap((value) => (typeof value === 'string' ? (value.match(ID) ?? []) : []))
    .filter((id) => parseInt(id.slice(0, 8) + id.slice(9, 13), 16) >= since)
  for (const id of new Set(made)) names.set(id, `new${names.size}`)
  const reference = statements.flatMap((statement) => statement.values).find(isReference)
  if (reference) names.set(reference, 'newReference')

  const inTexts = [...names.keys()].filter((text) => text.length >= 12)
  const pattern = new RegExp(`(${inTexts.join('|')})`)
  const place = (value) => {
    if (typeof value !== 'string') return { constant: value }
    if (names.has(value)) return { name: names.get(value) }
    const pieces = value.split(pattern)
    if (pieces.length === 1) return { constant: value }
    return { pieces: pieces.map((piece, i) => (i % 2 ? { name: names.get(piece) } : { constant: piece })) }
  }
  return statements.map(({ sql, values: given }) => ({ sql, places: given.map(place) }))
}

const isReference = (value) => typeof value === 'string' && /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(value)

/** Makes of a script the function that fills in the values of one request. */
export function filler(script, makeId) {
  const made = new Set()
  const read = ({ constant, name, pieces }) => {
    if (pieces) {
      const parts = pieces.map(read)
      return (values) => parts.map((part) => part(values)).join('')
    }
    if (name?.startsWith('new')) made.add(name)
    return name ? (values) => values[name] : () => constant
  }
  const steps = script.map(({ sql, places }) => ({ sql, reads: places.map(read) }))
  return (values) => {
    const all = { ...values }
    for (const name of made) all[name] = makeId()
    return steps.map(({ sql, reads }) => ({ sql, values: reads.map((one) => one(all)) }))
  }
}
