/**
 * Asked of an act before anything is decided about a person (NHS England, A just culture guide, 2018): deliberate harm, health,
 * foresight, substitution, mitigation.
 */
export enum JustCultureQuestion {
  MEANT_HARM = 'MEANT_HARM',
  ILL = 'ILL',
  RULE_KNOWN = 'RULE_KNOWN',
  PEER_WOULD_HAVE = 'PEER_WOULD_HAVE',
  MITIGATING = 'MITIGATING',
}

export const FIVE_QUESTIONS = Object.values(JustCultureQuestion)

/** Which of the five are not answered, or more than once. */
export const notOnce = (answers: readonly { question: JustCultureQuestion }[]): JustCultureQuestion[] =>
  FIVE_QUESTIONS.filter((asked) => answers.filter(({ question }) => question === asked).length !== 1)
