import { english } from './catalogue/english.js'
import type { Language } from './language.js'
import { message } from './message.js'
import { say } from './say.js'
import { plainWords } from './wording.js'

const isKnown = (name: string): name is keyof typeof english.label => Object.hasOwn(english.label, name)

/** A name for machines as it stands beside a bar or in a table. One that only the records know is called as they call it. */
export const labelOf = (name: string, language: Language): string =>
  isKnown(name) ? say(message(`label.${name}`), language) : plainWords(name)

const isUsual = (name: string): name is keyof typeof english.position => Object.hasOwn(english.position, name)

/** The same of a position: an organisation has its own, and may call one as something else is called. */
export const positionLabelOf = (name: string, language: Language): string =>
  isUsual(name) ? say(message(`position.${name}`), language) : plainWords(name)
