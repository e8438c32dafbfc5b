import type { Judgement } from '../../pattern/answer/judgement.js'

let last: { text: string; judgement: Judgement } | undefined

/** The judgement in a stored text. The fields of a row are served one after another, so that the last one is remembered. */
export function judgementIn(text: string): Judgement {
  if (last?.text !== text) last = { text, judgement: JSON.parse(text) as Judgement }
  return last.judgement
}
