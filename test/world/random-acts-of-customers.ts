import type { Cast, Story } from './random-acts.js'
import { dateAgo } from './times.js'

type Sent = [query: string, variables: object]

const DO = {
  publishRemedy: `mutation ($input: RemedyInput!) { publishRemedy(input: $input) { id } }`,
  giveRemedy: `mutation ($input: GiveRemedyInput!) { giveRemedy(input: $input) { id } }`,
  approveRemedy: `mutation ($id: ID!, $reason: String!) { approveRemedy(id: $id, reason: $reason) { id } }`,
  declineRemedy: `mutation ($id: ID!, $reason: String!) { declineRemedy(id: $id, reason: $reason) { id } }`,
  proposeLettingGo: `mutation ($input: LetGoInput!) { proposeLettingGo(input: $input) { id } }`,
  decideLettingGo: `mutation ($id: ID!, $approved: Boolean!, $reason: String!) { decideLettingGo(id: $id, approved: $approved, reason: $reason) { id } }`,
  publishFollowUpScript: `mutation ($questions: [String!]!) { publishFollowUpScript(questions: $questions) { id } }`,
  followUpLink: 'mutation ($id: ID!) { followUpLink(id: $id) }',
  recordFollowUp: `mutation ($id: ID!, $outcome: FollowUpOutcome!) { recordFollowUp(id: $id, outcome: $outcome) { id } }`,
  commendFromCall: `mutation ($followUpId: ID!) { commendFromCall(followUpId: $followUpId) { id } }`,
  closeIncident: `mutation ($id: ID!, $rootCause: RootCause, $done: String) { closeIncident(id: $id, rootCause: $rootCause, whatWasDone: $done) { id } }`,
  recordCustomerTold: 'mutation ($incidentId: ID!) { recordCustomerTold(incidentId: $incidentId) { id } }',
  endingLink: 'mutation ($incidentId: ID!) { endingLink(incidentId: $incidentId) }',
  recordOfferings: `mutation ($offerings: [OfferingInput!]!) { recordOfferings(offerings: $offerings) }`,
  thanksLink: `mutation ($store: String!) { thanksLink(store: $store) }`,
  passThanksOn: `mutation ($id: ID!, $employee: String!) { passThanksOn(id: $id, employee: $employee) { id } }`,
  layThanksBy: `mutation ($id: ID!) { layThanksBy(id: $id) }`,
  declineCommendation: `mutation ($id: ID!) { declineCommendation(id: $id) { id } }`,
}
const reason = 'It has to be.'

/** What people do for customers and after calling them: none of it may open a way around due process either. */
export const FOR_CUSTOMERS: Record<string, (story: Story, cast: Cast, n: number, m: number) => Sent> = {
  publishRemedy: (_story, _cast, n) => [
    DO.publishRemedy,
    { input: { code: `REFUND${n % 2}`, name: 'A refund', upToSeverity: 'MAJOR', upToAmount: 20 } },
  ],
  giveRemedy: (story, _cast, n, m) => [
    DO.giveRemedy,
    { input: { incidentId: story.one('log', n), remedy: `REFUND${m % 2}`, amount: m, reason } },
  ],
  approveRemedy: (story, _cast, n) => [DO.approveRemedy, { id: story.one('giveRemedy', n), reason }],
  declineRemedy: (story, _cast, n) => [DO.declineRemedy, { id: story.one('giveRemedy', n), reason }],
  proposeLettingGo: (story, _cast, n, m) => [
    DO.proposeLettingGo,
    {
      input: {
        customer: `C-${n % 3}`,
        incidents: [story.one('log', n), story.one('log', m)],
        to: 'BARRED',
        reviewOn: dateAgo(-90),
        reason,
      },
    },
  ],
  decideLettingGo: (story, _cast, n, m) => [
    DO.decideLettingGo,
    { id: story.one('proposeLettingGo', n), approved: m % 2 === 0, reason },
  ],
  publishFollowUpScript: () => [
    DO.publishFollowUpScript,
    { questions: ['Was it put right?', 'What should we have done?', 'Would you come back?'] },
  ],
  followUpLink: (story, _cast, n) => [DO.followUpLink, { id: story.one('log', n) }],
  recordFollowUp: (story, _cast, n, m) => [
    DO.recordFollowUp,
    { id: story.one('log', n), outcome: m % 2 ? 'NO_ANSWER' : 'DECLINED' },
  ],
  commendFromCall: (story, _cast, n) => [DO.commendFromCall, { followUpId: story.one('recordFollowUp', n) }],
  closeIncident: (story, _cast, n) => [
    DO.closeIncident,
    { id: story.one('log', n), rootCause: 'PROCESS', done: 'The list is printed in the morning.' },
  ],
  recordCustomerTold: (story, _cast, n) => [DO.recordCustomerTold, { incidentId: story.one('log', n) }],
  endingLink: (story, _cast, n) => [DO.endingLink, { incidentId: story.one('log', n) }],
  recordOfferings: (_story, _cast, n) => [DO.recordOfferings, { offerings: [{ code: `TV${n % 3}`, name: 'A set' }] }],
  thanksLink: (_story, { employees }) => [DO.thanksLink, { store: employees[0]!.store?.code ?? 'S01' }],
  passThanksOn: (story, { people }, n, m) => [
    DO.passThanksOn,
    { id: story.one('log', n), employee: people[m % people.length]!.number },
  ],
  layThanksBy: (story, _cast, n) => [DO.layThanksBy, { id: story.one('log', n) }],
  declineCommendation: (story, _cast, n) => [DO.declineCommendation, { id: story.one('commend', n) }],
}
