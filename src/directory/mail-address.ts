import { message } from '../language/message.js'
const MOST = 254

/** One plain address and nothing that could be another one, a name, or a header. */
export const isMailAddress = (text: string): boolean =>
  text.length <= MOST && /^[^\s\p{C}@<>,;:"()[\]\\]+@[^\s\p{C}@<>,;:"()[\]\\]+$/u.test(text)

/** What is said of one that isn't. */
export const NO_ADDRESS = message('workforce.noMailAddress')
