import { paragraph } from '../../language/wording.js'
import { AgainstExpectation, Conduct } from '../../incidents/incident-words.js'

/** What is recorded of the customer's side of an incident, and whether somebody agreed that it concerned who is named. */
export interface CustomerSide {
  conduct: Conduct | null
  against: AgainstExpectation | null
  /** A complaint that named nobody, of which somebody said whom it concerned, and that nobody has agreed. */
  waitsForAgreement: boolean
}

/** An explanation, with what the customer's side has to say to it. The pattern knows nothing of this, and it changes no finding. */
export const explainedWith = (explanation: string, { conduct, against, waitsForAgreement }: CustomerSide): string =>
  paragraph(
    explanation,
    waitsForAgreement &&
      'A customer complained and named nobody; that it concerned them is what somebody here says. Until they agree, or HR confirms it, it counts for nothing.',
    against === AgainstExpectation.BEYOND &&
      'The customer asked for more than was agreed with them: nobody fails by not giving that, and it weighs for the employee.',
    conduct === Conduct.ABUSIVE && 'The customer was abusive: the employee is owed care first.',
  )
