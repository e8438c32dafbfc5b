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

/** Each as it is asked. */
export const AS_ASKED: Record<JustCultureQuestion, string> = {
  MEANT_HARM: 'Was harm meant?',
  ILL: 'Was the person ill, or not able to?',
  RULE_KNOWN: 'Was there a reasonable rule, and was it known?',
  PEER_WOULD_HAVE: 'Would a peer have done the same?',
  MITIGATING: 'Is there anything else that speaks for them?',
}

/** Which of the five are not answered, or more than once. */
export const notOnce = (answers: readonly { question: JustCultureQuestion }[]): JustCultureQuestion[] =>
  FIVE_QUESTIONS.filter((asked) => answers.filter(({ question }) => question === asked).length !== 1)
