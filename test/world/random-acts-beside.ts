import { agreement } from './customers.js'
import { ANSWERS, steps, workday } from './formally.js'
import type { Cast, Story } from './random-acts.js'
import { ago, dateAgo, today } from './times.js'

type Sent = [query: string, variables: object]

/** A mutation of one object by variables of these types, that answers with an id. */
const sent =
  (name: string, types: Record<string, string>, answer = '{ id }') =>
  (variables: object): Sent => {
    const declared = Object.entries(types).map(([key, type]) => `$${key}: ${type}`)
    const given = Object.keys(types).map((key) => `${key}: $${key}`)
    return [`mutation (${declared.join(', ')}) { ${name}(${given.join(', ')}) ${answer} }`, variables]
  }
const BY_ID = { id: 'ID!' }
const WITH_REASON = { ...BY_ID, reason: 'String!' }
const reason = 'It has to be.'

const ON_THE_LIST = { position: 'String!', reason: 'String!' }

const does = {
  openToRepresentative: sent('openToRepresentative', { incidentId: 'ID!', representative: 'String!' }),
  closeToRepresentative: sent('closeToRepresentative', BY_ID),
  addDocument: sent('addDocument', { incidentId: 'ID!', name: 'String!', place: 'String!', sha256: 'String!' }),
  tellWhatYouSaw: sent('tellWhatYouSaw', { input: 'WhatYouSawInput!' }),
  takeDownAccount: sent('takeDownAccount', { incidentId: 'ID!', input: 'AccountTakenInput!' }),
  confirmAccount: sent('confirmAccount', BY_ID),
  confirmKnown: sent('confirmKnown', { incidentId: 'ID!' }),
  withholdAccount: sent('withholdAccount', { ...BY_ID, withheld: 'Boolean!' }),
  attachAccount: sent('attachAccount', { ...BY_ID, incidentId: 'ID!' }),
  addReassignmentPosition: sent('addReassignmentPosition', ON_THE_LIST, '{ position }'),
  removeReassignmentPosition: sent('removeReassignmentPosition', ON_THE_LIST, '{ position }'),
  sayMeantAsPunishment: sent('sayMeantAsPunishment', { responseId: 'ID!', words: 'String!' }),
  answerMeantAsPunishment: sent('answerMeantAsPunishment', { responseId: 'ID!', answer: 'String!' }),
  acknowledgeStandard: sent('acknowledgeStandard', BY_ID),
  adoptPolicy: sent('adoptPolicy', { input: 'PolicyInput!', reason: 'String!' }, '{ version }'),
  changeRetentionPeriods: sent(
    'changeRetentionPeriods',
    { input: 'RetentionPeriodsInput!', reason: 'String!' },
    '{ version }',
  ),
  changeReviewPolicy: sent('changeReviewPolicy', { leastPeople: 'Int!', reason: 'String!' }, '{ version }'),
  commend: sent('commend', { input: 'CommendInput!' }),
  withdrawCommendation: sent('withdrawCommendation', BY_ID),
  contestShift: sent(
    'contestShift',
    { store: 'String!', date: 'Date!', position: 'String!', words: 'String!' },
    '{ date }',
  ),
  recordLeave: sent('recordLeave', { input: 'LeaveInput!' }),
  correctLeave: sent('correctLeave', { ...BY_ID, input: 'LeaveDatesInput!' }),
  confirmLeave: sent('confirmLeave', BY_ID),
  takeBackLeave: sent('takeBackLeave', BY_ID),
  changeFirstLookPolicy: sent('changeFirstLookPolicy', { share: 'Float!', reason: 'String!' }, '{ version }'),
  wishReassignment: sent('wishReassignment', BY_ID),
  lookInto: sent('lookInto', BY_ID),
  denyPart: sent('denyPart', WITH_REASON),
  recordCustomers: sent('recordCustomers', { customers: '[CustomerInput!]!' }, ''),
  eraseCustomer: sent('eraseCustomer', { reference: 'String!', reason: 'String!' }, '{ reference }'),
  agreeExpectation: sent('agreeExpectation', { input: 'ExpectationInput!' }),
  weighExpectation: sent('weighExpectation', { incidentId: 'ID!', against: 'AgainstExpectation!', reason: 'String!' }),
  claimConduct: sent('claimConduct', { incidentId: 'ID!', conduct: 'Conduct!', reason: 'String!' }),
  attributeIncident: sent('attributeIncident', { id: 'ID!', employee: 'String!', cause: 'Cause!', reason: 'String!' }),
  answerAttribution: sent('answerAttribution', { incidentId: 'ID!', agrees: 'Boolean!', reason: 'String' }),
  serveFinding: sent('serveFinding', WITH_REASON),
  contestSeverity: sent('contestSeverity', { incidentId: 'ID!', severity: 'Severity!', reason: 'String!' }),
  settleSeverity: sent('settleSeverity', { incidentId: 'ID!', severity: 'Severity!', reason: 'String!' }),
  openIncident: sent('openIncident', WITH_REASON),
  endComplaint: sent('endComplaint', { ...BY_ID, outcome: 'String!' }),
  letNameBeKnown: sent('letNameBeKnown', BY_ID),
  placeLegalHold: sent('placeLegalHold', { incidentId: 'ID', reason: 'String!' }),
  confirmLegalHold: sent('confirmLegalHold', WITH_REASON),
  liftLegalHold: sent('liftLegalHold', WITH_REASON),
  markNoticesRead: sent('markNoticesRead', { upTo: 'ID!' }, ''),
  mergeIncident: sent('mergeIncident', { ...BY_ID, into: 'ID!', reason: 'String!' }),
  publishStandard: sent('publishStandard', { input: 'PublishStandardInput!' }),
  recordShifts: sent('recordShifts', { shifts: '[ShiftInput!]!', reason: 'String' }, ''),
  setMyMailAddress: sent('setMyMailAddress', { address: 'String' }, ''),
  setMailAddress: sent('setMailAddress', { employee: 'String!', address: 'String' }, ''),
  setMyLanguage: sent('setMyLanguage', { language: 'Language' }, ''),
  shareRecord: sent('shareRecord', { employee: 'String!' }, ''),
  switchIndividualFindings: sent(
    'switchIndividualFindings',
    { on: 'Boolean!', store: 'String', reason: 'String!' },
    '{ reason }',
  ),
  tellInConfidence: sent('tellInConfidence', { incidentId: 'ID!', text: 'String!' }),
  shareConfidence: sent('shareConfidence', { ...BY_ID, visibleToManager: 'Boolean!' }),
  takeReview: sent('takeReview', BY_ID),
  releaseReview: sent('releaseReview', BY_ID),
}

const of = (story: Story, n: number) => ({ responseId: story.one('respond', n) })

/** What people do beside logging, answering and deciding: none of it may open a way around due process. */
export const BESIDE: Record<string, (story: Story, cast: Cast, n: number, m: number) => Sent> = {
  openToRepresentative: (story, { people }, n, m) =>
    does.openToRepresentative({ incidentId: story.one('log', n), representative: people[m % people.length]!.number }),
  closeToRepresentative: (story, _cast, n) => does.closeToRepresentative({ id: story.one('openToRepresentative', n) }),
  inviteToHearing: (story, _cast, n, m) => [
    steps.inviteToHearing,
    { ...of(story, n), at: workday(m % 20), place: 'Here' },
  ],
  moveHearing: (story, _cast, n, m) => [steps.moveHearing, { ...of(story, n), at: workday(m % 40) }],
  bringCompanion: (story, _cast, n) => [steps.bringCompanion, { ...of(story, n), companion: 'A friend' }],
  recordHearing: (story, _cast, n, m) => [
    steps.recordHearing,
    { ...of(story, n), attended: m % 2 === 0, notes: 'They said so.' },
  ],
  answerNotes: (story, _cast, n, m) => [steps.answerNotes, { ...of(story, n), wasThere: m % 2 === 0, comment: 'No.' }],
  adjournHearing: (story, _cast, n) => [steps.adjournHearing, { ...of(story, n), reason }],
  noteInvestigation: (story, _cast, n) => [steps.noteInvestigation, { ...of(story, n), text: 'It was so.' }],
  answerFiveQuestions: (story, _cast, n) => [steps.answerFiveQuestions, { ...of(story, n), answers: ANSWERS }],
  acknowledgeStandard: (story, _cast, n) => does.acknowledgeStandard({ id: story.one('publishStandard', n) }),
  addDocument: (story, _cast, n) =>
    does.addDocument({ incidentId: story.one('log', n), name: 'A list', place: 'The safe', sha256: 'ab'.repeat(32) }),
  tellWhatYouSaw: (_story, { employees }, n, m) =>
    does.tellWhatYouSaw({
      input: {
        employee: employees[n % employees.length]!.number,
        occurredAt: ago({ hours: 1 }),
        text: 'I saw it.',
        withheld: m % 4 === 0,
      },
    }),
  takeDownAccount: (story, { people }, n, m) =>
    does.takeDownAccount({
      incidentId: story.one('log', n),
      input: { giver: people[m % people.length]!.number, occurredAt: ago({ hours: 1 }), text: 'They saw it.' },
    }),
  confirmAccount: (story, _cast, n) => does.confirmAccount({ id: story.one('takeDownAccount', n) }),
  confirmKnown: (story, _cast, n) => does.confirmKnown({ incidentId: story.one('log', n) }),
  withholdAccount: (story, _cast, n, m) =>
    does.withholdAccount({ id: story.one('tellWhatYouSaw', n), withheld: m % 2 === 0 }),
  attachAccount: (story, _cast, n, m) =>
    does.attachAccount({ id: story.one('tellWhatYouSaw', n), incidentId: story.one('log', m) }),
  adoptPolicy: (_story, _cast, n, m) =>
    does.adoptPolicy({ input: { replaces: 1 + (n % 4), patternDays: 3 + (m % 3) }, reason }),
  changeRetentionPeriods: (_story, _cast, n) =>
    does.changeRetentionPeriods({ input: { noticeMonths: n % 13 }, reason }),
  changeReviewPolicy: (_story, _cast, n) => does.changeReviewPolicy({ leastPeople: n % 20, reason }),
  commend: (_story, { people }, n, m) =>
    does.commend({
      input: {
        employee: people[n % people.length]!.number,
        from: 'COLLEAGUE',
        occurredOn: dateAgo(m % 5),
        words: 'Kind.',
      },
    }),
  withdrawCommendation: (story, _cast, n) => does.withdrawCommendation({ id: story.one('commend', n) }),
  recordLeave: (_story, { people }, n, m) =>
    does.recordLeave({
      input: { employee: people[n % people.length]!.number, from: dateAgo(m % 9), to: dateAgo(-(m % 4)) },
    }),
  correctLeave: (story, _cast, n, m) =>
    does.correctLeave({ id: story.one('recordLeave', n), input: { from: dateAgo(m % 9), to: today() } }),
  confirmLeave: (story, _cast, n) => does.confirmLeave({ id: story.one('recordLeave', n) }),
  takeBackLeave: (story, _cast, n) => does.takeBackLeave({ id: story.one('recordLeave', n) }),
  changeFirstLookPolicy: () => does.changeFirstLookPolicy({ share: 0.01, reason }),
  wishReassignment: (story, _cast, n) => does.wishReassignment({ id: story.one('log', n) }),
  serveFinding: (story, _cast, n) => does.serveFinding({ id: story.one('log', n), reason }),
  contestSeverity: (story, _cast, n, m) =>
    does.contestSeverity({ incidentId: story.one('log', n), severity: m % 2 ? 'MINOR' : 'MODERATE', reason }),
  settleSeverity: (story, _cast, n, m) =>
    does.settleSeverity({ incidentId: story.one('log', n), severity: m % 2 ? 'MAJOR' : 'MODERATE', reason }),
  recordCustomers: (_story, _cast, n) => does.recordCustomers({ customers: [{ reference: `C-${n % 3}` }] }),
  eraseCustomer: (_story, _cast, n) => does.eraseCustomer({ reference: `C-${n % 3}`, reason }),
  agreeExpectation: (_story, _cast, n) => does.agreeExpectation({ input: agreement({ reference: `C-${n % 3}` }) }),
  weighExpectation: (story, _cast, n, m) =>
    does.weighExpectation({ incidentId: story.one('log', n), against: m % 2 ? 'BEYOND' : 'NOT_AGREED', reason }),
  claimConduct: (story, _cast, n, m) =>
    does.claimConduct({ incidentId: story.one('log', n), conduct: m % 2 ? 'ABUSIVE' : 'DEMANDING', reason }),
  attributeIncident: (story, { employees }, n, m) => {
    const employee = employees[m % employees.length]!.number
    return does.attributeIncident({ id: story.one('log', n), employee, cause: 'EMPLOYEE', reason })
  },
  answerAttribution: (story, _cast, n, m) =>
    does.answerAttribution({ incidentId: story.one('log', n), agrees: m % 2 === 0, reason }),
  denyPart: (story, _cast, n) => does.denyPart({ id: story.one('log', n), reason }),
  lookInto: (story, _cast, n) => does.lookInto({ id: story.one('log', n) }),
  openIncident: (story, _cast, n) => does.openIncident({ id: story.one('log', n), reason }),
  endComplaint: (story, _cast, n) => does.endComplaint({ id: story.one('log', n), outcome: 'Talked.' }),
  letNameBeKnown: (story, _cast, n) => does.letNameBeKnown({ id: story.one('log', n) }),
  placeLegalHold: (story, _cast, n) => does.placeLegalHold({ incidentId: story.one('log', n), reason }),
  confirmLegalHold: (story, _cast, n) => does.confirmLegalHold({ id: story.one('placeLegalHold', n), reason }),
  liftLegalHold: (story, _cast, n) => does.liftLegalHold({ id: story.one('placeLegalHold', n), reason }),
  markNoticesRead: (story, _cast, n) => does.markNoticesRead({ upTo: story.one('log', n) }),
  makeCalendarLink: () => ['mutation { makeCalendarLink }', {}],
  revokeCalendarLink: () => ['mutation { revokeCalendarLink }', {}],
  setMyMailAddress: (_story, _cast, n) => does.setMyMailAddress({ address: n % 2 === 0 ? `n${n}@example.com` : null }),
  setMailAddress: (_story, { people }, n, m) =>
    does.setMailAddress({ employee: people[m % people.length]!.number, address: `n${n}@example.com` }),
  setMyLanguage: (_story, _cast, n) => does.setMyLanguage({ language: n % 2 === 0 ? 'NL' : null }),
  mergeIncident: (story, _cast, n, m) =>
    does.mergeIncident({ id: story.one('log', n), into: story.one('log', m), reason }),
  publishStandard: (_story, _cast, n) =>
    does.publishStandard({
      input: {
        code: `GREET${n % 3}`,
        title: 'Greeting',
        text: 'We greet.',
        consequence: 'A talk.',
        inForceFrom: today(),
      },
    }),
  recordShifts: (_story, { people, employees }, n, m) =>
    does.recordShifts({
      shifts: [
        {
          employee: people[n % people.length]!.number,
          store: employees[0]!.store!.code,
          date: dateAgo(m % 30),
          position: 'CASHIER',
          interactions: m,
        },
      ],
      reason,
    }),
  contestShift: (_story, { employees }, n) =>
    does.contestShift({ store: employees[0]!.store!.code, date: dateAgo(n % 30), position: 'CASHIER', words: 'More.' }),
  shareRecord: (_story, { people }, n) => does.shareRecord({ employee: people[n % people.length]!.number }),
  switchIndividualFindings: (_story, { employees }, n) =>
    does.switchIndividualFindings({ on: n % 2 === 0, store: employees[0]!.store!.code, reason }),
  tellInConfidence: (story, _cast, n) =>
    does.tellInConfidence({ incidentId: story.one('log', n), text: 'I slept badly.' }),
  addReassignmentPosition: (_story, _cast, n) => does.addReassignmentPosition({ position: `OFFICE_${n % 3}`, reason }),
  removeReassignmentPosition: (_story, _cast, n) =>
    does.removeReassignmentPosition({ position: `OFFICE_${n % 3}`, reason }),
  sayMeantAsPunishment: (story, _cast, n) =>
    does.sayMeantAsPunishment({ responseId: story.one('respond', n), words: 'For asking.' }),
  answerMeantAsPunishment: (story, _cast, n) =>
    does.answerMeantAsPunishment({ responseId: story.one('respond', n), answer: 'You are right.' }),
  shareConfidence: (story, _cast, n, m) =>
    does.shareConfidence({ id: story.one('tellInConfidence', n), visibleToManager: m % 2 === 0 }),
  takeReview: (story, _cast, n, m) => does.takeReview({ id: story.waiting(n, m) }),
  releaseReview: (story, _cast, n, m) => does.releaseReview({ id: story.waiting(n, m) }),
}
