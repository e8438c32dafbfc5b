import { english } from './catalogue/english.js'
import { type Message, message } from './message.js'
import { plainWords } from './wording.js'

const isKnown = (factor: string): factor is keyof typeof english.context => factor in english.context

/** A context factor within a sentence. One that only the records know is called as they call it. */
export const contextInWords = (factor: string): Message | string =>
  isKnown(factor) ? message(`context.${factor}`) : plainWords(factor)
