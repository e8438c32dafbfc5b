import type { Language } from '../../language/language.js'
import { message } from '../../language/message.js'
import { speaking } from '../../language/say.js'

/** Exceptions of one remedy. */
export interface Exceptions {
  code: string
  given: number
  customers: number
  /** Of those that were given, as far as they are about money. */
  amounts: readonly number[]
  limit: number | null
}

/** From so many on they are no exception any more. */
const REPEATED = 3

/** What to change where exceptions repeat: either everyone gets it or no one. Null where they do not. */
export function proposalFor({ code, given, customers, amounts, limit }: Exceptions, language: Language): string | null {
  if (given < REPEATED) return null
  const most = Math.max(...amounts, 0)
  const change =
    limit !== null && most > limit
      ? message('customersSide.raise', { code, limit, most })
      : message('customersSide.graver', { code })
  return speaking(language)('customersSide.proposal', { given, customers, change })
}

/** What is spent on one kind of customers, beside what those of that kind who were asked expect. */
export function kindInWords(
  row: {
    kind: string | null
    agreements: number
    forgiveOnce: number
    unasked: number
    unaskedCost: number
    unaskedSavingLow: number | null
    unaskedSavingHigh: number | null
  },
  language: Language,
): string {
  const said = speaking(language)
  const { kind, agreements, unasked: n, unaskedCost: cost, unaskedSavingLow: low, unaskedSavingHigh: high } = row
  const who = kind ? message('customersSide.ofKind', { kind }) : message('customersSide.ofNoKind')
  const expect = said('customersSide.expect', { who, agreements, forgive: row.forgiveOnce })
  if (n === 0) return expect
  const others =
    low === null || high === null
      ? said('customersSide.unaskedUnknown', { n, cost })
      : said('customersSide.unasked', { n, cost, low: Math.round(low), high: Math.round(high) })
  return `${expect} ${others}`
}

/** What customers get that nobody asked for, in sentences. */
export function overServicingInWords(
  counts: {
    agreements: number
    forgiveOnce: number
    notNeeded: number
    notNeededCost: number
    beyondAgreed: number
    beyondAgreedCost: number
  },
  language: Language,
): string[] {
  const said = speaking(language)
  const { agreements, forgiveOnce } = counts
  if (agreements === 0) return [said('customersSide.nothingAgreed')]
  return [
    said('customersSide.agreed', { agreements, forgive: forgiveOnce }),
    said('customersSide.notNeeded', { n: counts.notNeeded, cost: counts.notNeededCost }),
    said('customersSide.beyondAgreed', { n: counts.beyondAgreed, cost: counts.beyondAgreedCost }),
  ]
}
