/** Letters that Unicode doesn't take apart into a plain letter and its marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** As somebody in a hurry types it: small letters without accents. Finds "Oisín" by "oisin". */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđðłþı]/g, (letter) => PLAIN[letter]!)

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether each word of a search begins some word of one of the texts: "o mol" finds "Oisín Molloy". */
export function foundBy(search: string): (...texts: readonly string[]) => boolean {
  const sought = wordsOf(search)
  return (...texts) => {
    const words = texts.flatMap(wordsOf)
    return sought.every((one) => words.some((word) => word.startsWith(one)))
  }
}
