import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * What a command was called with: its options, and `named` other words, all of which are needed. Where it was called in
 * another way, it says on standard error how it is used, and the process ends with 2.
 */
export function commandLine<const Of extends Options>(usage: string, options: Of, named = 0) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: named > 0 })
    if (positionals.length === named && positionals.every(Boolean)) return { values, positionals }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error
  }
  return misused(usage)
}

/** Ends the process of a command that was called in another way. */
export function misused(usage: string): never {
  process.stderr.write(usage)
  process.exit(2)
}
