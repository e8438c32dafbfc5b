import type { GetICUArgs } from '@schummar/icu-type-parser'
import type { English } from './catalogue/english.js'

/** A sentence before it is said: its name in the catalogue and what it is filled with. Plain data, to be kept as it is. */
export type Message = readonly [key: Key] | readonly [key: Key, values: Readonly<Record<string, Value>>]

/** What a message is filled with: what was said of it, or words that are said in the reader's language too. */
export type Value = string | number | Message | Listed | Figure

/**
 * A number in its reader's language: with exactly so many places, or else with as many digits as a reader needs, as `tenths` has it.
 */
export interface Figure {
  readonly figure: number
  readonly places?: number
}

/** "a, b and c", "a, b or c", or "a, b, c". */
export type Listed =
  { readonly all: readonly Value[] } | { readonly any: readonly Value[] } | { readonly each: readonly Value[] }

/** Sentences, one after another. */
export type Text = readonly Message[]

/** The name of a message: its subject, which is a file of the catalogue, and its own. */
export type Key = { [S in keyof English]: `${S}.${keyof English[S] & string}` }[keyof English]

type Wording<K extends Key> = K extends `${infer S extends keyof English}.${infer N}`
  ? N extends keyof English[S]
    ? English[S][N]
    : never
  : never

/** Dates are calendar dates as texts: 2026-11-28. */
interface Arguments {
  ICUArgument: Value
  ICUNumberArgument: number
  ICUDateArgument: string
  ProvidedArgs: never
}
type ValuesOf<K extends Key> = GetICUArgs<Wording<K> & string, Arguments>

/** A message with all that it asks for: what is missing or unknown does not compile. */
export const message = <K extends Key>(
  key: K,
  ...values: keyof ValuesOf<K> extends never ? [] : [values: ValuesOf<K>]
): Message => [key, ...(values as [])]

/** Sentences to a text, those that don't apply left out. */
export const textOf = (...sentences: (Message | Text | null | undefined | false)[]): Text =>
  sentences.flatMap((one) => (!one ? [] : isText(one) ? one : [one]))

export const isText = (said: Message | Text): said is Text => typeof said[0] !== 'string'
