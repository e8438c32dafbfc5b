const split = new Map<string, readonly string[]>()

/** The conditions in a text that joins them by a bar. Rosters repeat few sets of them, so each is split once. */
export function conditionsIn(text: string): readonly string[] {
  let conditions = split.get(text)
  if (!conditions) split.set(text, (conditions = text === '' ? [] : text.split('|')))
  return conditions
}
