import type { Language } from '../language/language.js'
import type { Message } from '../language/message.js'
import type { Channel } from './outbox.service.js'

/** What is written to a customer, who stands in no directory. */
export interface Letter {
  /** By which the CRM knows them. */
  customer: string
  /** Null where they have none that a mail could be sent to. */
  address: string | null
  language: Language
  /** The path of the page that it leads to. */
  path: string
  subject: Message
  text: (link: string) => Message
}

/** By a later room, which knows them: what is written, looked up when it is sent. */
export interface Letters {
  /** Null where there is nothing to tell any more. */
  letter: (id: string) => Promise<Letter | null>
  sent: (id: string, channel: Channel) => Promise<void>
}
