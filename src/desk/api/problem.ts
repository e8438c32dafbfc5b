/** What went wrong with a request, as far as a person can do something about it. */
export interface Problem {
  kind: 'offline' | 'signedOut' | 'conflict' | 'sentBefore' | 'input' | 'notFound' | 'tooMuch' | 'refused' | 'fault'
  /** The server's own sentence, where it has one for people. */
  message?: string
  /** What is wrong, by the path of the field, such as `input.summary`. */
  fields: Record<string, string>
  /** Where what was sent before has arrived, and this is another: the incident that it was about, if it was about one. */
  arrived?: string
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

interface Extensions {
  code?: string
  fields?: { path: string; message: string }[]
  sentBefore?: { incidentId?: string }
}

export function problemOf(failed: Failed): Problem {
  const [first] = failed.graphQLErrors
  if (!first) return { kind: 'offline', fields: {} }
  const { code, fields, sentBefore } = (first.extensions ?? {}) as Extensions
  if (sentBefore)
    return { kind: 'sentBefore', fields: {}, ...(sentBefore.incidentId ? { arrived: sentBefore.incidentId } : {}) }
  const kind = KINDS[code ?? ''] ?? 'fault'
  return {
    kind,
    ...(kind === 'fault' ? {} : { message: first.message }),
    fields: Object.fromEntries((fields ?? []).map(({ path, message }) => [path, message])),
  }
}

/** The field itself, of a path such as `input.summary`. */
export const nameIn = (path: string): string => path.split('.').at(-1)!

/** What is left to say of it where these fields say their own already. */
export function besides(problem: Problem | undefined, names: readonly string[]): Problem | undefined {
  if (!problem) return undefined
  const { kind, message, fields, ...more } = problem
  const elsewhere = Object.entries(fields).filter(([path]) => !names.includes(nameIn(path)))
  const isSaid = Object.keys(fields).length > elsewhere.length
  return {
    ...more,
    kind,
    ...(message === undefined || isSaid ? {} : { message }),
    fields: Object.fromEntries(elsewhere),
  }
}
