import type { Instant } from '../time/instant.js'

/** Where a chain had come to. */
export interface AnchoredHead {
  chain: string
  number: number
  hash: string
}

/** What is noted outside of the database, so that nobody who holds the database can write the trail anew unnoticed. */
export interface Anchor {
  at: Instant
  /** The chains that have moved on since the last anchor. */
  heads: AnchoredHead[]
}

/** Anchors as text, one a line, as the file and the webhook hold them. Throws an Error that names the line that is none. */
export function anchorsOf(text: string): Anchor[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    try {
      const anchor = JSON.parse(line) as Anchor
      if (typeof anchor.at === 'string' && Array.isArray(anchor.heads) && anchor.heads.every(isHead)) return [anchor]
    } catch {
      // told below
    }
    throw new Error(`Line ${at + 1} is no anchor: was the file changed?`)
  })
}

const isHead = ({ chain, number, hash }: AnchoredHead) =>
  typeof chain === 'string' && Number.isInteger(number) && /^[0-9a-f]{64}$/.test(hash)

export const anchorText = (anchor: Anchor): string => JSON.stringify(anchor)

/** What was anchored, by chain and number: when, and the hash that the entry had. */
export type Anchored = Map<string, Map<number, { hash: string; at: Instant }>>

export function anchoredIn(anchors: readonly Anchor[]): Anchored {
  const anchored: Anchored = new Map()
  for (const { at, heads } of anchors)
    for (const { chain, number, hash } of heads) {
      if (!anchored.has(chain)) anchored.set(chain, new Map())
      const known = anchored.get(chain)!
      // Two anchors that contradict each other: the first stands, since the trail cannot hold both.
      if (!known.has(number)) known.set(number, { hash, at })
      else if (known.get(number)!.hash !== hash)
        known.set(number, { hash: `${known.get(number)!.hash}, then ${hash}`, at })
    }
  return anchored
}
