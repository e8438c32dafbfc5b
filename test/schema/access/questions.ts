import { dateAgo } from '../../world/times.js'
import type { Everything } from './everything-about.js'

/** How each root field of Query is asked, about whom the world is about; by a name of its own where it is asked twice. */
export const QUESTIONS: Record<string, (about: Everything) => string> = {
  viewer: () => 'viewer',
  incident: ({ incident }) => `incident(id: "${incident.id}")`,
  incidentByReference: ({ incident }) => `incidentByReference(reference: "${incident.reference}")`,
  'incident that was merged': ({ merged }) => `incident(id: "${merged.id}")`,
  incidents: ({ subject }) => `incidents(filter: { employee: "${subject.number}" })`,
  employee: ({ subject }) => `employee(number: "${subject.number}")`,
  employees: ({ store }) => `employees(store: "${store.code}", search: "E")`,
  'employees of a day': ({ store }) => `employees(store: "${store.code}", onDate: "${dateAgo(0)}")`,
  similarIncidents: ({ store, subject, merged }) =>
    `similarIncidents(store: "${store.code}", employee: "${subject.number}", onDate: "${merged.occurredAt.slice(0, 10)}")`,
  waitingForMe: () => 'waitingForMe',
  node: ({ incident }) => `node(id: "${incident.id}")`,
  customer: ({ customer }) => `customer(reference: "${customer.reference}")`,
  forewarning: ({ customer }) => `forewarning(customer: "${customer.reference}")`,
  remedies: () => 'remedies',
  offerings: () => 'offerings',
  lettingsGo: () => 'lettingsGo',
  customersToTell: ({ store }) => `customersToTell(store: "${store.code}")`,
  followUps: ({ store }) => `followUps(store: "${store.code}")`,
  thanksWaiting: ({ store }) => `thanksWaiting(store: "${store.code}")`,
  notThankedForLong: ({ store }) => `notThankedForLong(store: "${store.code}", days: 3650)`,
  store: ({ store }) => `store(code: "${store.code}")`,
  standards: () => 'standards',
  deputyCases: () => 'deputyCases',
  representatives: () => 'representatives',
  openedCase: ({ incident }) => `openedCase(incidentId: "${incident.id}")`,
  reassignmentPositions: () => 'reassignmentPositions',
  justCause: ({ incident }) => `justCause(incidentId: "${incident.id}", kind: VERBAL_WARNING)`,
  reviewQueue: () => 'reviewQueue',
  // Of whoever it is about: the appeal that waits, which everybody in HR may be shown who had no part in it.
  reviewItem: ({ appealWaits }) => `reviewItem(id: "APPEAL:${appealWaits}")`,
  reviewTimes: () => `reviewTimes(from: "${dateAgo(100)}", to: "${dateAgo(0)}", purpose: "Who is told what.")`,
  auditTrail: ({ subject }) => `auditTrail(person: "${subject.number}", first: 20)`,
  personExport: ({ subject }) => `personExport(number: "${subject.number}")`,
  'legalHolds that were lifted': () => 'legalHolds(lifted: true)',
  legalHolds: () => 'legalHolds',
  retentionPolicy: () => 'retentionPolicy',
  retentionPolicyToCome: () => 'retentionPolicyToCome',
  retentionRuns: () => 'retentionRuns',
  policy: () => 'policy',
  policies: () => 'policies',
  tryPolicy: () => `tryPolicy(from: "${dateAgo(100)}", to: "${dateAgo(0)}", input: { replaces: 1, patternDays: 4 })`,
  policyComparison: () => `policyComparison(days: 90, incidents: 30, from: "${dateAgo(100)}", to: "${dateAgo(0)}")`,
  accountsToAttach: () => 'accountsToAttach',
  firstLookPolicy: () => 'firstLookPolicy',
  reviewPolicy: () => 'reviewPolicy',
  breakdowns: ({ store }) =>
    `breakdowns(by: CAUSE, from: "${dateAgo(100)}", to: "${dateAgo(0)}", store: "${store.code}")`,
  whatConditionsCost: ({ store }) =>
    `whatConditionsCost(from: "${dateAgo(100)}", to: "${dateAgo(0)}", store: "${store.code}")`,
  responseEffects: () => `responseEffects(from: "${dateAgo(100)}", to: "${dateAgo(0)}", purpose: "Who is told what.")`,
  modelHealth: () => `modelHealth(from: "${dateAgo(100)}", to: "${dateAgo(0)}", purpose: "Who is told what.")`,
  howAnswersWork: () => `howAnswersWork(from: "${dateAgo(100)}", to: "${dateAgo(0)}", purpose: "Who is told what.")`,
  howWellWeJudge: () => `howWellWeJudge(from: "${dateAgo(100)}", to: "${dateAgo(0)}", purpose: "Who is told what.")`,
  consistency: () =>
    `consistency(by: STORE, from: "${dateAgo(100)}", to: "${dateAgo(0)}", purpose: "Who is told what.")`,
  consistencyOf: ({ subject, manager }) =>
    `consistencyOf(from: "${dateAgo(200)}", to: "${dateAgo(0)}",
      grouping: [{ employee: "${subject.number}", group: "A" }, { employee: "${manager.number}", group: "B" }])`,
  offerGaps: () => `offerGaps(from: "${dateAgo(100)}", to: "${dateAgo(0)}")`,
  remedyExceptions: () =>
    `remedyExceptions(from: "${dateAgo(100)}", to: "${dateAgo(0)}", purpose: "Who is told what.")`,
  overServicing: () => `overServicing(from: "${dateAgo(100)}", to: "${dateAgo(0)}")`,
  eagerRecorders: () => 'eagerRecorders',
  individualFindingsOff: () => 'individualFindingsOff',
}

/** The root field that a question asks. */
export const rootOf = (question: string): string => question.split(' ')[0]!
