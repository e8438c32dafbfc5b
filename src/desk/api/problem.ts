/** What went wrong with a request, as far as a person can do something about it. */
export interface Problem {
  kind: 'offline' | 'signedOut' | 'conflict' | 'input' | 'notFound' | 'tooMuch' | 'refused' | 'fault'
  /** The server's own sentence, where it has one for people. */
  message?: string
  /** What is wrong, by the path of the field, such as `input.summary`. */
  fields: Record<string, string>
}

/** As urql hands errors over: see CombinedError. */
export interface Failed {
  networkError?: Error | undefined
  graphQLErrors: readonly { message: string; extensions?: Record<string, unknown> }[]
}

const KINDS: Readonly<Record<string, Problem['kind']>> = {
  UNAUTHENTICATED: 'signedOut',
  CONFLICT: 'conflict',
  BAD_USER_INPUT: 'input',
  NOT_FOUND: 'notFound',
  RATE_LIMITED: 'tooMuch',
  QUERY_TOO_COSTLY: 'tooMuch',
  FORBIDDEN: 'refused',
}

export function problemOf(failed: Failed): Problem {
  const [first] = failed.graphQLErrors
  if (!first) return { kind: 'offline', fields: {} }
  const { code, fields } = (first.extensions ?? {}) as { code?: string; fields?: { path: string; message: string }[] }
  const kind = KINDS[code ?? ''] ?? 'fault'
  return {
    kind,
    ...(kind === 'fault' ? {} : { message: first.message }),
    fields: Object.fromEntries((fields ?? []).map(({ path, message }) => [path, message])),
  }
}
