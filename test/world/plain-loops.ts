/** Incident by incident: how often others got it for one like this. Nothing is added up beforehand. */
export function loops<One>(
  ones: readonly One[],
  groupOf: (one: One) => string,
  likeOf: (one: One) => string,
  was: (one: One) => boolean,
) {
  const told = new Map<string, { incidents: number; observed: number; expected: number }>()
  const at = ones.map((one) => ({ group: groupOf(one), like: likeOf(one), was: was(one) }))
  for (const one of at) {
    const others = at.filter((other) => other.group !== one.group && other.like === one.like)
    const figure = told.get(one.group) ?? { incidents: 0, observed: 0, expected: 0 }
    told.set(one.group, figure)
    if (others.length === 0) continue
    figure.incidents++
    if (one.was) figure.observed++
    figure.expected += others.filter((other) => other.was).length / others.length
  }
  for (const figure of told.values()) figure.expected = Number(figure.expected.toFixed(6))
  return told
}
