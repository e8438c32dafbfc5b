import { counted } from '../../language/wording.js'

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
export function proposalFor({ code, given, customers, amounts, limit }: Exceptions): string | null {
  if (given < REPEATED) return null
  const most = Math.max(...amounts, 0)
  const raise =
    limit !== null && most > limit
      ? `raise the limit of ${code} from ${limit} to ${most} for everybody`
      : `let ${code} be given for graver breakdowns too`
  return `${counted(given, 'exception')} were given to ${counted(customers, 'known customer')}: either everyone gets it or no one. Publish a new version to ${raise}, make it an offer of its own, or decline it from now on.`
}

/** What is spent on one kind of customers, beside what those of that kind who were asked expect. */
export function kindInWords(row: {
  kind: string | null
  agreements: number
  forgiveOnce: number
  unasked: number
  unaskedCost: number
  unaskedSavingLow: number | null
  unaskedSavingHigh: number | null
}): string {
  const who = row.kind ? `Of customers of the kind ${row.kind}` : 'Of customers whose kind nobody said'
  const said = `${who}, ${counted(row.agreements, 'customer')} said what they expect, and ${row.forgiveOnce} forgive a single failure.`
  if (row.unasked === 0) return said
  const others = `${counted(row.unasked, 'remedy', 'remedies')} went to others of them after a first failure, at a cost of ${row.unaskedCost}`
  if (row.unaskedSavingLow === null || row.unaskedSavingHigh === null)
    return `${said} ${others}: too few said what they expect to tell whether it was needed. Ask more of them the three questions.`
  return `${said} ${others}: if they expect the same, between ${Math.round(row.unaskedSavingLow)} and ${Math.round(row.unaskedSavingHigh)} of it was not needed.`
}

/** What customers get that nobody asked for, in sentences. */
export function overServicingInWords(counts: {
  agreements: number
  forgiveOnce: number
  notNeeded: number
  notNeededCost: number
  beyondAgreed: number
  beyondAgreedCost: number
}): string[] {
  if (counts.agreements === 0)
    return [
      'Nothing is agreed with any customer yet, so it can’t be told what they expect. Ask them the three questions.',
    ]
  return [
    `Of ${counted(counts.agreements, 'customer')} with whom something is agreed, ${counts.forgiveOnce} forgive a single failure.`,
    `${counted(counts.notNeeded, 'remedy', 'remedies')} went to such customers after their first failure, at a cost of ${counts.notNeededCost}: a word of apology may have done.`,
    `${counted(counts.beyondAgreed, 'remedy', 'remedies')} went beyond what was agreed, at a cost of ${counts.beyondAgreedCost}.`,
  ]
}
