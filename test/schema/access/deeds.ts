import { Employee } from '../../../src/directory/employee.entity.js'
import { ThanksService } from '../../../src/recognition/thanks.service.js'
import type { Data } from '../../world/client.js'
import * as customers from '../../world/customers.js'
import { proposes, verdictOn } from '../../world/corrections.js'
import { saying, standardOf, takes } from '../../world/due-process.js'
import { agreed, ANSWERS, brings, heard, heardOut, invites, obtains, tells, workday } from '../../world/formally.js'
import { answers, does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { commends, praiseOf } from '../../world/praise.js'
import { takesReview } from '../../world/reviews.js'
import { ago, dateAgo, today } from '../../world/times.js'
import type { Cast } from './everything-about.js'

/** Who is there, and somebody new of whom nothing is known yet. */
export type Scene = Cast & { subject: Person }

const logs = ({ manager, subject }: Scene, more: object = {}) =>
  manager.logs({ about: subject, cause: 'EMPLOYEE', ...more })
const answered = async (scene: Scene, kind: string, more: object = {}) =>
  answers(scene.manager, await logs(scene), kind, more)

/** A dismissal that waits for HR: of a kind that HR alone judges, with the employee heard. */
async function dismissal(scene: Scene): Promise<Data> {
  const incident = await logs(scene, { severity: 'MAJOR' })
  await scene.subject.states(incident)
  await obtains(scene.otherHr, incident)
  return answers(scene.manager, incident, 'DISMISSAL', { misconduct: 'THEFT' })
}
const formalWaits = async (scene: Scene) => ({ id: `FORMAL_RESPONSE_REQUESTED:${(await dismissal(scene)).id}` })
const approved = async (scene: Scene) => {
  const { id } = await dismissal(scene)
  return agreed(scene.world, { id }, await scene.world.hr(), scene.otherHr)
}
const reassigned = (scene: Scene) => answered(scene, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(-2) })
const punished = async (scene: Scene) => {
  const moved = await reassigned(scene)
  await does(scene.subject, 'sayMeantAsPunishment', { responseId: moved.id, words: 'For asking.' })
  return moved
}
const ofResponse = ({ id }: Data, more: object = {}) => ({ responseId: id as string, ...more })
/** One that the employee is invited to be heard on, by somebody in HR who has no other part. */
const invited = async (scene: Scene) => {
  const response = await dismissal(scene)
  await invites(await scene.world.hr(), response)
  return response
}
const listenedTo = async (scene: Scene) => {
  const response = await dismissal(scene)
  await heard(scene.world, response, await scene.world.hr())
  return response
}
/** Somebody of the union, as the directory names them. */
const representative = async ({ world }: Scene) => {
  const person = await world.employee(await world.store('Union office'))
  await world.change((tx) => tx.update(Employee, { id: person.id }, { represents: 'Shop workers’ union' }))
  return person
}
const openedToSomebody = async (scene: Scene) => {
  const open = `mutation ($incidentId: ID!, $representative: String!) {
    openToRepresentative(incidentId: $incidentId, representative: $representative) { id } }`
  const of = { ...(await ofIncident(scene)), representative: (await representative(scene)).number }
  return (await scene.subject.asks(open, of)).openToRepresentative as Data
}
let offices = 0
/** A customer who is to be called. */
const toCall = async (scene: Scene) => {
  const { reference: customer } = await customers.recorded(scene.otherHr)
  const incident = await logs(scene, { customer, severity: 'MODERATE' })
  return (await scene.otherHr.asks(customers.CALL_OF, incident)).incident.followUp as Data
}
/** An incident that ended, and whose customer has yet to hear it. */
const ended = async (scene: Scene) => {
  const { reference: customer } = await customers.recorded(scene.otherHr)
  const { id } = await logs(scene, { customer })
  const how = { rootCause: 'PLACE', whatWasDone: 'A lamp.', toCustomer: 'There is a lamp now.' }
  await scene.otherHr.asks(customers.CLOSE, { id, ...how })
  return id as string
}
const held = async ({ otherHr, subject }: Scene) => {
  const place = 'mutation ($employee: String) { placeLegalHold(employee: $employee, reason: "A letter.") { id } }'
  return (await otherHr.asks(place, { employee: subject.number })).placeLegalHold as Data
}
const complaint = ({ subject }: Scene) =>
  subject.logs({ about: subject, parties: [{ part: 'COMPLAINED_ABOUT', words: 'The man from the other till.' }] })
const toldInTrust = ({ subject }: Scene) => subject.logs({ about: subject, toHrAlone: true })
const onLeave = async ({ otherHr, subject }: Scene) => {
  const record = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
  const input = { employee: subject.number, from: today(), to: today() }
  return (await otherHr.asks(record, { input })).recordLeave as Data
}
/** Not theirs when it was logged, and by now, as the manager says, part of what happens often. */
const madeGraver = async (scene: Scene) => {
  const { otherHr, manager, subject, store } = scene
  for (let days = 2; days < 16; days += 2)
    await otherHr.logs({ about: subject, store, cause: 'EMPLOYEE', occurredAt: ago({ days }) })
  const incident = await logs(scene, { cause: 'PROCESS' })
  await takes(manager, 'settleCause', saying(incident, 'EMPLOYEE'))
  return incident
}
const noticeOf = async (scene: Scene) => {
  const { id } = await scene.otherHr.logs({ about: scene.subject })
  const list = '{ viewer { notices(first: 100) { edges { node { id incidentId } } } } }'
  const { edges } = (await scene.subject.asks(list)).viewer.notices
  return edges.find(({ node }: Data) => node.incidentId === id).node.id as string
}
const policyVersion = async ({ hr }: Scene) => (await hr.asks('query { policy { version } }')).policy.version as number
const ofIncident = async (scene: Scene) => ({ incidentId: (await logs(scene)).id as string })
const ofIncidentById = async (scene: Scene) => ({ id: (await logs(scene)).id as string })
const byId = ({ id }: Data, more: object = {}) => ({ id: id as string, ...more })

const takenDown = async (scene: Scene) => {
  const { id: incidentId } = await logs(scene)
  const input = { giver: scene.colleague.number, occurredAt: ago({ hours: 1 }), text: 'I stood beside them.' }
  return brings(scene.otherHr, 'takeDownAccount', { incidentId, input })
}

/** What a customer left by the link of the store. */
const thanked = async ({ world, store }: Scene) => {
  const { id, name } = store
  await world.server.app.get(ThanksService).leave({ id, name, timeZone: 'UTC' }, 'She found my glasses.', null)
  const [thanks] = await world.rows<{ id: string }>(
    "SELECT id FROM thanks WHERE status = 'WAITING' ORDER BY id DESC LIMIT 1",
  )
  return thanks!
}
const askedFor = async (scene: Scene) => {
  const asked = { ...(await ofIncident(scene)), remedy: 'REFUND', amount: 60, reason: 'They came twice.' }
  return (await scene.otherHr.asks(customers.GIVE, { input: asked })).giveRemedy as Data
}
/** That a customer be let go, with two incidents by two people. */
const twoOf = async (scene: Scene) => {
  const { reference: customer } = await customers.recorded(scene.otherHr)
  const incidents = [
    await logs(scene, { customer }),
    await (await scene.world.hr()).logs({ store: scene.store, customer }),
  ]
  const proposal = { to: 'LET_GO', reason: 'It will not work.', reviewOn: dateAgo(-90) }
  return { ...proposal, customer, incidents: incidents.map(({ id }) => id as string) }
}
/** A complaint that named nobody, and that it concerned the subject. */
const attributable = async ({ world, store, subject }: Scene) => {
  const input = { store: store.code, occurredAt: ago({ hours: 2 }), summary: 'Nobody came.' }
  const { logIncident } = await (await world.service()).asks(customers.COMPLAIN, { input })
  return { id: logIncident.id as string, employee: subject.number, cause: 'PROCESS', reason: 'It was their till.' }
}

/** What has to be there before each mutation, and with what it is then sent. */
export const DEEDS: Record<string, (scene: Scene) => Promise<object>> = {
  acknowledgeStandard: async ({ otherHr }) => byId(await takes(otherHr, 'publishStandard', standardOf('READ'))),
  addReassignmentPosition: async () => ({ position: `BACK_OFFICE_${++offices}`, reason: 'Quiet work.' }),
  adjournHearing: async (scene) => ofResponse(await invited(scene), { reason: 'A second recording.' }),
  adoptPolicy: async (scene) => ({
    input: { replaces: await policyVersion(scene), patternDays: 3 },
    reason: 'Agreed.',
  }),
  approveRemedy: async (scene) => byId(await askedFor(scene), { reason: 'They came twice.' }),
  declineRemedy: async (scene) => byId(await askedFor(scene), { reason: 'Once is enough.' }),
  giveRemedy: async (scene) => ({ input: { ...(await ofIncident(scene)), remedy: 'REFUND', amount: 5 } }),
  publishRemedy: async () => ({ input: { code: 'VOUCHER', name: 'A voucher', upToSeverity: 'MINOR' } }),
  proposeLettingGo: async (scene) => ({ input: await twoOf(scene) }),
  decideLettingGo: async (scene) => {
    const { proposeLettingGo } = await scene.manager.asks(customers.PROPOSE, { input: await twoOf(scene) })
    return { id: proposeLettingGo.id, approved: true, reason: 'It will not work.' }
  },
  publishFollowUpScript: async () => ({ questions: ['Well?', 'And now?', 'What else?'] }),
  followUpLink: async (scene) => byId(await toCall(scene)),
  recordFollowUp: async (scene) => byId(await toCall(scene), { outcome: 'DECLINED' }),
  closeIncident: async (scene) => byId(await logs(scene), { rootCause: 'PLACE', whatWasDone: 'A lamp.' }),
  recordCustomerTold: async (scene) => ({ incidentId: await ended(scene) }),
  endingLink: async (scene) => ({ incidentId: await ended(scene) }),
  recordOfferings: async () => ({ offerings: [{ code: `LAMP-${++offices}`, name: 'Lamp' }] }),
  thanksLink: async ({ store }) => ({ store: store.code }),
  passThanksOn: async (scene) => byId(await thanked(scene), { employee: scene.subject.number }),
  layThanksBy: async (scene) => byId(await thanked(scene)),
  declineCommendation: async ({ colleague, subject }) => byId(await commends(colleague, subject)),
  commendFromCall: async (scene) => {
    const { id, questions } = await toCall(scene)
    const answers = [{ questionId: questions[0].id, text: 'They called.' }]
    await scene.otherHr.asks(customers.CALLED, { id, outcome: 'ANSWERED', answers })
    return { followUpId: id, employee: scene.subject.number }
  },
  agreeExpectation: async (scene) => {
    const customer = await customers.recorded(scene.otherHr)
    await logs(scene, { customer: customer.reference })
    return { input: customers.agreement(customer) }
  },
  answerAttribution: async (scene) => {
    const { id, ...more } = await attributable(scene)
    await scene.otherHr.asks(customers.ATTRIBUTE, { id, ...more })
    return { incidentId: id, agrees: true, reason: 'It was so.' }
  },
  attributeIncident: (scene) => attributable(scene),
  claimConduct: async (scene) => ({ ...(await ofIncident(scene)), conduct: 'ABUSIVE', reason: 'They swore.' }),
  eraseCustomer: async ({ otherHr }) => ({
    reference: (await customers.recorded(otherHr)).reference,
    reason: 'They ask for it.',
  }),
  recordCustomers: async ({ otherHr }) => ({
    customers: [{ reference: (await customers.recorded(otherHr)).reference, name: 'Another' }],
  }),
  weighExpectation: async (scene) => ({ ...(await ofIncident(scene)), against: 'NOT_AGREED', reason: 'Nothing was.' }),
  agreeToReassignment: async (scene) => byId(await reassigned(scene)),
  answerFiveQuestions: async (scene) => ofResponse(await listenedTo(scene), { answers: ANSWERS }),
  answerNotes: async (scene) => ofResponse(await listenedTo(scene), { comment: 'I said more.' }),
  bringCompanion: async (scene) => ofResponse(await invited(scene), { companion: 'Ines' }),
  inviteToHearing: async (scene) => ofResponse(await dismissal(scene), { at: workday(9), place: 'The office' }),
  moveHearing: async (scene) => ofResponse(await invited(scene), { at: workday(20) }),
  noteInvestigation: async (scene) => ofResponse(await dismissal(scene), { text: 'The till was short.' }),
  recordHearing: async (scene) => {
    const response = await invited(scene)
    scene.world.later({ days: 14 })
    return ofResponse(response, { attended: true, notes: 'Both sides were heard.' })
  },
  answerMeantAsPunishment: async (scene) => ({ responseId: (await punished(scene)).id, answer: 'You are right.' }),
  appeal: async (scene) => ({ responseId: (await answered(scene, 'COACHING')).id, text: 'I know how.' }),
  approveResponse: async (scene) => {
    const response = await dismissal(scene)
    await heardOut(scene.world, response, scene.hr)
    return byId(response, { reason: 'Borne out.' })
  },
  addDocument: async (scene) => ({
    ...(await ofIncident(scene)),
    name: 'A recording',
    place: 'The safe',
    sha256: 'a'.repeat(64),
  }),
  attachAccount: async (scene) => {
    const { id: incidentId } = await logs(scene)
    return byId(await tells(scene.colleague, scene.subject), { incidentId })
  },
  confirmAccount: async (scene) => byId(await takenDown(scene)),
  confirmKnown: ofIncident,
  takeDownAccount: async (scene) => ({
    ...(await ofIncident(scene)),
    input: { giver: scene.colleague.number, occurredAt: ago({ hours: 1 }), text: 'I stood beside them.' },
  }),
  tellWhatYouSaw: async ({ subject }) => ({
    input: { employee: subject.number, occurredAt: ago({ hours: 1 }), text: 'I stood beside them.' },
  }),
  withholdAccount: async (scene) => byId(await tells(scene.colleague, scene.subject), { withheld: true }),
  changeReviewPolicy: async () => ({ leastPeople: 10, reason: 'Agreed.' }),
  changeFirstLookPolicy: async () => ({ share: 0.02, reason: 'Agreed.' }),
  changeRetentionPeriods: async () => ({ input: {}, reason: 'Agreed.' }),
  closeToRepresentative: async (scene) => byId(await openedToSomebody(scene)),
  openToRepresentative: async (scene) => ({
    ...(await ofIncident(scene)),
    representative: (await representative(scene)).number,
  }),
  commend: async ({ subject }) => praiseOf(subject),
  completeStep: async (scene) => {
    const { steps } = await answered(scene, 'COACHING', { steps: [{ text: 'Watch.' }, { text: 'Try.' }] })
    return { stepId: steps[0].id }
  },
  confirmLegalHold: async (scene) => byId(await held(scene), { reason: 'Open.' }),
  confirmLeave: async (scene) => byId(await onLeave(scene)),
  contestCause: async (scene) => saying(await logs(scene), 'PROCESS'),
  contestShift: async ({ hr, subject, store }) => {
    const shift = { store: store.code, date: dateAgo(3), position: 'CASHIER' }
    const by = hr.id === subject.id ? undefined : hr
    await by?.recordsShifts({ ...shift, employee: subject.number })
    return { ...shift, words: 'I served more.' }
  },
  correctLeave: async (scene) => byId(await onLeave(scene), { input: { from: today(), to: dateAgo(-2) } }),
  decideAppeal: async (scene) => {
    const { id } = await approved(scene)
    const appeal = await does(scene.subject, 'appeal', { responseId: id, text: 'It was not so.' })
    return byId(appeal, { upheld: true, reason: 'Not borne out.' })
  },
  decideCorrection: async (scene) => {
    const proposed = await proposes(scene.subject, await logs(scene), { summary: 'A queue.' })
    return verdictOn(proposed, true)
  },
  declineResponse: async (scene) => byId(await dismissal(scene), { reason: 'Not borne out.' }),
  endComplaint: async (scene) => byId(await toldInTrust(scene), { outcome: 'We talked to both.' }),
  endReassignment: async (scene) => byId(await reassigned(scene)),
  finishResponse: async (scene) => byId(await answered(scene, 'SUPPORT'), { outcome: 'It helped.' }),
  giveStatement: async (scene) => ({ ...(await ofIncident(scene)), text: 'It was like this.' }),
  letNameBeKnown: async (scene) => byId(await toldInTrust(scene)),
  liftLegalHold: async (scene) => byId(await held(scene), { reason: 'Settled.' }),
  logIncident: async ({ subject, store }) => ({
    input: { store: store.code, employee: subject.number, occurredAt: ago({ hours: 1 }), summary: 'A queue.' },
  }),
  denyPart: async (scene) => {
    const parties = [{ employee: scene.hr.number, part: 'WITNESS' }]
    return byId(await scene.otherHr.logs({ about: scene.subject, store: scene.store, parties }), {
      reason: 'I was away.',
    })
  },
  lookInto: async (scene) => byId(await toldInTrust(scene)),
  markNoticesRead: async (scene) => ({ upTo: await noticeOf(scene) }),
  makeCalendarLink: async () => ({}),
  revokeCalendarLink: async () => ({}),
  setMyMailAddress: async () => ({ address: 'somebody@example.com' }),
  setMailAddress: async ({ subject }) => ({ employee: subject.number, address: 'somebody@example.com' }),
  setMyLanguage: async () => ({ language: 'NL' }),
  mergeIncident: async (scene) => byId(await logs(scene), { into: (await logs(scene)).id, reason: 'The same.' }),
  openIncident: async (scene) => byId(await complaint(scene), { reason: 'It has to be mended there.' }),
  placeLegalHold: async ({ subject }) => ({ employee: subject.number, reason: 'A letter.' }),
  proposeCorrection: async (scene) => ({ ...(await ofIncident(scene)), input: { words: 'No.', notThere: true } }),
  publishStandard: async () => standardOf('NEW'),
  recordLeave: async ({ subject }) => ({ input: { employee: subject.number, from: today(), to: today() } }),
  recordShifts: async ({ subject, store }) => ({
    shifts: [{ employee: subject.number, store: store.code, date: today(), position: 'CASHIER' }],
  }),
  releaseReview: async (scene) => {
    const item = await formalWaits(scene)
    await takesReview(scene.hr, item)
    return byId(item)
  },
  reflect: async (scene) => ({ responseId: (await answered(scene, 'TEACHABLE_MOMENT')).id, text: 'I was tired.' }),
  removeReassignmentPosition: async ({ otherHr }) => {
    const position = `OFFICE_${++offices}`
    await does(otherHr, 'addReassignmentPosition', { position, reason: 'Quiet work.' })
    return { position, reason: 'Given up.' }
  },
  requestStatement: ofIncident,
  respond: async (scene) => ({ input: { ...(await ofIncident(scene)), kind: 'SUPPORT', reason: 'We talked.' } }),
  sayMeantAsPunishment: async (scene) => ({ responseId: (await reassigned(scene)).id, words: 'For asking.' }),
  contestSeverity: async (scene) => ({ ...(await ofIncident(scene)), severity: 'MAJOR', reason: 'It was worse.' }),
  settleSeverity: async (scene) => ({ ...(await ofIncident(scene)), severity: 'MODERATE', reason: 'Looked at.' }),
  serveFinding: async (scene) => byId(await madeGraver(scene), { reason: 'The shifts are right now.' }),
  settleCause: async (scene) => saying(await logs(scene), 'PROCESS'),
  shareConfidence: async (scene) => {
    const told = await takes(scene.subject, 'tellInConfidence', { ...(await ofIncident(scene)), text: 'I am ill.' })
    return byId(told, { visibleToManager: true })
  },
  shareRecord: async ({ subject }) => ({ employee: subject.number }),
  switchIndividualFindings: async ({ world }) => ({ on: false, store: (await world.store()).code, reason: 'Agreed.' }),
  takeBackLeave: async (scene) => byId(await onLeave(scene)),
  takeReview: async (scene) => byId(await formalWaits(scene)),
  tellInConfidence: async (scene) => ({ ...(await ofIncident(scene)), text: 'I am ill.' }),
  wishReassignment: ofIncidentById,
  withdrawCommendation: async ({ colleague, subject }) => byId(await commends(colleague, subject)),
  withdrawIncident: async (scene) => byId(await logs(scene), { reason: 'By mistake.' }),
  withdrawResponse: async (scene) => byId(await dismissal(scene), { reason: 'Coaching first.' }),
}
