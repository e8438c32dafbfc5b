/**
 * What a number or a code may be in the directory, which somebody has typed: as it stands there, or, from a phone's keyboard,
 * in small letters where it stands in capitals there. What is typed comes first, where there should be both.
 */
export const asTyped = (text: string): readonly [string, string] => [text.trim(), text.trim().toUpperCase()]

/** The first of several rows that is meant, by the column that was asked for. */
export function meant<Row>(rows: readonly Row[], text: string, of: (row: Row) => string): Row | undefined {
  const [typed] = asTyped(text)
  return rows.find((row) => of(row) === typed) ?? rows[0]
}
