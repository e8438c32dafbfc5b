import { type Key, type Message, message } from './message.js'

/** A message where a library takes a text alone, as class-validator does: its key and values as JSON. */
export const rule = <K extends Key>(...said: Parameters<typeof message<K>>): string =>
  JSON.stringify(message<K>(...said))

/** The message that a rule gave, or null for a text that the library wrote itself. */
export const messageOfRule = (text: string): Message | null =>
  text.startsWith('["') ? (JSON.parse(text) as Message) : null
