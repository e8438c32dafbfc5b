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

/** An explanation, with what the customer's side has to say to it. The pattern knows nothing of this, and it changes no finding. */
export function explainedWith(explanation: string, side: CustomerSide, language: Language): string {
  const more = textOf(
    side.waitsForAgreement && message('finding.attributionWaits'),
    side.against === AgainstExpectation.BEYOND && message('finding.beyondAgreed'),
    side.conduct === Conduct.ABUSIVE && message('finding.abusiveCustomer'),
  )
  return paragraph(explanation, say(more, language))
}
