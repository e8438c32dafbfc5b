/** Words that English sentences are made of, and that Dutch does not have. */
const ENGLISH =
  /\b(?:the|and|with|without|that|this|these|those|were|nothing|nobody|somebody|everybody|than|from|which|who|whom|what|when|where|they|them|their|there|it|its|not|for|to|by|on|are|be|been|has|have|would|should|could|each|all|an|you|your|how|only|because|since|until|after|before|put|out|no|as|at|month|day|days|shift|shifts|hidden)\b/i

/** As a reader sees a page or a picture: without what only a browser reads. */
const asRead = (text: string): string =>
  text
    .replaceAll(/<style[^]*?<\/style>/g, ' ')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/&[a-z]+;|&#\d+;/g, ' ')

/** The lines of a text, a page or a picture in which there is English. */
export const englishIn = (text: string): string[] =>
  asRead(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => ENGLISH.test(line))
