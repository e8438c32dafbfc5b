import { assess } from '../../pattern/answer/assess.js'
import { find } from '../../pattern/answer/find.js'
import type { Finding } from '../../pattern/answer/finding.js'
import type { Judgement } from '../../pattern/answer/judgement.js'
import type { Question } from '../../pattern/answer/question.js'

/** What is told of an incident: the finding alone, or all that explains it, too. */
export interface Told {
  finding: { finding: Finding; probability: number }
  judgement: Judgement
}

/** How a question is answered; what is told can be sent to another thread. */
export const JUDGING: { [What in keyof Told]: (question: Question) => Told[What] } = {
  finding: (question) => {
    const { finding, probability } = find(question)
    return { finding, probability }
  },
  judgement: assess,
}

/** An incident, and what is told of it. */
export interface FoundIncident<What extends keyof Told = keyof Told> {
  reference: string
  judgement: Told[What]
}
