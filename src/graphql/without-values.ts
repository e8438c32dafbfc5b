/** What a log may keep of a failure. */
export interface Told {
  type: string
  message: string
  code?: string
  /** The statement, which has no value in it. */
  statement?: string
  at: string[]
}

const MOST_FRAMES = 20
/** What is quoted or in brackets may be somebody's words: databases and parsers cite what they were given. */
const CITED = /"[^"]*"?|'[^']*'?|`[^`]*`?|\([^)]*\)?/g

/** A failure without a value in it: no word, name or number of the records, where it happened, and what kind it was. */
export function withoutValues(failure: unknown): Told {
  if (!isError(failure)) return { type: typeof failure, message: 'Something was thrown that is no error.', at: [] }
  const { name, message, stack, code, query } = failure
  return {
    type: name,
    message: message.split('\n')[0]!.replaceAll(CITED, '…'),
    ...(typeof code === 'string' && { code }),
    ...(typeof query === 'string' && { statement: query }),
    at: framesOf(stack),
  }
}

/** Some come from another realm, where Error is another. */
export const isError = (failure: unknown): failure is Error & { code?: unknown; query?: unknown } =>
  typeof (failure as Error | undefined)?.message === 'string' && 'stack' in (failure as Error)

const framesOf = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim())
