import type { Viewer } from '../../access/viewer.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'

/** Why some figures are not told, for the end of a written answer: a sentence, or none where none is hidden. */
export const hiddenInWords = (hidden: number, limit: number, language: Language): string[] =>
  hidden > 0 ? [speaking(language)('reviewTold.hidden', { hidden, limit })] : []

/** How an answer that may go further than HR was counted otherwise, for the end of how it was counted. */
export const protectedInWords = ({ opened, viewer }: { opened: string | null; viewer: Viewer }): string[] => [
  speaking(viewer.language)(opened === null ? 'reviewTold.toldFurther' : 'reviewTold.openedForPurpose'),
]
