import { AgainstExpectation, Conduct } from '../../incidents/incident-words.js'
import type { Language } from '../../language/language.js'
import { message, textOf } from '../../language/message.js'
import { say } from '../../language/say.js'
import { paragraph } from '../../language/wording.js'

/** What is recorded of the customer's side of an incident, and whether somebody agreed that it concerned who is named. */
export interface CustomerSide {
  conduct: Conduct | null
  against: AgainstExpectation | null
  /** A complaint that named nobody, of which somebody said whom it concerned, and that nobody has agreed. */
  waitsForAgreement: boolean
}

/** An explanation, with what the customer's side has to say to it, spoken to whom it is about where they read it. The pattern knows nothing of this, and it changes no finding. */
export function explainedWith(explanation: string, side: CustomerSide, isReader: boolean, language: Language): string {
  const you = isReader ? 'yes' : 'no'
  const more = textOf(
    side.waitsForAgreement && message('finding.attributionWaits', { you }),
    side.against === AgainstExpectation.BEYOND && message('finding.beyondAgreed', { you }),
    side.conduct === Conduct.ABUSIVE && message('finding.abusiveCustomer', { you }),
  )
  return paragraph(explanation, say(more, language))
}
