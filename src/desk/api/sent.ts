/** What every draft of something that is sent once has. */
export interface OfADraft {
  /** The server knows it again by this, so that it is done once however often it is sent. */
  key: string
  /** What was sent of it and not answered, and of which words; empty where nothing was. */
  sent?: string
}

interface Sent {
  of: string
  variables: unknown
}

export const asSent = (draft: OfADraft, variables: unknown): string =>
  JSON.stringify({ of: wordsOf(draft), variables } satisfies Sent)

/** The very same as was sent before, where nothing of the draft was changed since; else `variables`. */
export function toSend<Variables>(draft: OfADraft, variables: Variables): Variables {
  return (sentBefore(draft) as Variables | undefined) ?? variables
}

/** What was sent of a draft as it stands, and never answered; undefined where there is no such thing. */
export function sentBefore(draft: OfADraft): unknown {
  if (!draft.sent) return undefined
  const { of, variables } = JSON.parse(draft.sent) as Sent
  return of === wordsOf(draft) ? variables : undefined
}

/** All that somebody said in it, in the order of names: a draft that was kept may have another. */
const wordsOf = ({ sent: _, ...said }: OfADraft): string =>
  JSON.stringify(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)))
