import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Language, USUAL_LANGUAGE } from '../language/language.js'

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

/** The languages that a paper can be in, as a command is given them. */
export const LANGUAGES = Object.values(Language).join(', ')

/** What a command was given as the language of a paper; English where it was given none, and undefined where that is no language. */
export const languageIn = (given: string = USUAL_LANGUAGE): Language | undefined =>
  Object.values(Language).find((language) => language === given.toLowerCase())
