/** Messages by language, subject and name. */
export type Catalogues = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>
/** What releases have said of what is kept: wordings by language and key. */
export type Said = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The subjects that are kept as keys and values. Another wording of one of their messages would change what was said. */
const KEPT = [
  'context',
  'finding',
  'cause',
  'findingNamed',
  'justCause',
  'responseKind',
  'severity',
  'retentionReport',
  'ended',
]

/** What is said from a release on: what releases before said, and what is new. */
export const saidFrom = (said: Said, catalogues: Catalogues): Said =>
  Object.fromEntries(
    Object.entries(catalogues).map(([language, subjects]) => [
      language,
      {
        ...said[language],
        ...Object.fromEntries(
          KEPT.flatMap((subject) =>
            Object.entries(subjects[subject] ?? {}).map(([name, wording]) => [`${subject}.${name}`, wording]),
          ),
        ),
      },
    ]),
  )

/** What would not be said again as it was, reworded or gone: the language and the key of each. */
export function notSaidAgain(said: Said, catalogues: Catalogues): string[] {
  const now = saidFrom({}, catalogues)
  return Object.entries(said).flatMap(([language, messages]) =>
    Object.entries(messages).flatMap(([key, wording]) =>
      now[language]?.[key] === wording ? [] : [`${language} ${key}`],
    ),
  )
}
