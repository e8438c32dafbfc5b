const KINDS = { store: 1, person: 2, incident: 3, assessment: 4, policy: 5, baseline: 6 }

/** A UUIDv7 that is the same in every run: a moment, a kind and a number make it. */
export function madeId(kind, number, milliseconds) {
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0')
  const tail = number.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${KINDS[kind].toString(16).padStart(3, '0')}-8000-${tail}`
}
