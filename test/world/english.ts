/** Words that English sentences are made of, and that Dutch does not have. */
const ENGLISH =
  /(?<![\p{L}\d_-])(?:the|and|with|without|that|this|these|those|were|nothing|nobody|somebody|everybody|than|from|which|who|whom|what|when|where|they|them|their|there|it|its|not|for|to|by|on|are|be|been|has|have|would|should|could|each|all|an|you|your|how|only|because|since|until|after|before|no|as|at|month|day|days|shift|shifts|hidden)(?![\p{L}\d_@-]|\.\d)/iu

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

/** As a reader sees a page or a picture: without what only a browser reads. */
export const asRead = (text: string): string =>
  text
    .replaceAll(/<style[^]*?<\/style>/g, ' ')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? ' ')

export const hasEnglish = (text: string): boolean => ENGLISH.test(text)

/** The lines of a text, a page or a picture in which there is English, without what somebody wrote: the longest of it first. */
export const englishIn = (text: string, written: readonly string[] = []): string[] =>
  asRead(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(
      (line) => hasEnglish(line) && hasEnglish(written.reduce((rest, words) => rest.replaceAll(words, ' '), line)),
    )
