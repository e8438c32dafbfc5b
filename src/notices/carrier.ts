import type { Language } from '../language/language.js'

/** What is sent to somebody outside of the server. */
export interface Outgoing {
  /** The same however often it is sent, so that a receiver can tell that it has it already. */
  id: string
  at: string
  language: Language
  subject: string
  text: string
  /** Where it leads to. */
  link: string
  /** What a receiver of webhooks tells kinds of messages apart by. */
  type: 'notice.kept' | 'customer.ending'
  /** Their number in the directory, or the reference that the CRM has for a customer. */
  to: { number: string } | { customer: string }
  /** Their mail address, where it is sent by mail. */
  address: string | null
}

/** A way to somebody outside of the server. Throws NotTaken, or whatever went wrong, where it wasn't taken over. */
export interface Carrier {
  carry(message: Outgoing): Promise<void>
  close(): void
}

/** The receiver said no. */
export class NotTaken extends Error {
  constructor(
    /** A word for the log: nothing that the other side wrote. */
    readonly why: string,
    /** Whether it would say no again. */
    readonly forGood: boolean,
  ) {
    super(why)
  }
}
