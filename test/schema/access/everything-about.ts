import { ThanksService } from '../../../src/recognition/thanks.service.js'
import { DailyRetentionService } from '../../../src/retention/daily-retention.service.js'
import { Employee } from '../../../src/directory/employee.entity.js'
import { Shift } from '../../../src/workforce/shift.entity.js'
import type { Data } from '../../world/client.js'
import { declines, proposes } from '../../world/corrections.js'
import { saying, standardOf, takes } from '../../world/due-process.js'
import * as side from '../../world/customers.js'
import { had, judged, ordinaryPeople, worked } from '../../world/history.js'
import { answersQuestions, brings, invites, obtains, takesStep, tells } from '../../world/formally.js'
import { answers, does } from '../../world/lives.js'
import type { Person, StoreAtHand } from '../../world/person.js'
import { commends } from '../../world/praise.js'
import { dateAgo, intoLastQuarter, noon, thisMonth } from '../../world/times.js'
import type { World } from '../../world/world.js'

/** Who is there, whoever the story is about. */
export interface Cast {
  world: World
  store: StoreAtHand
  /** Of the store, and of another. */
  manager: Person
  elsewhere: Person
  colleague: Person
  hr: Person
  /** Decides what `hr` shall have had no part in. */
  otherHr: Person
}

/** What there is to ask about: somebody, and all that the records can hold on somebody. */
export interface Everything extends Cast {
  subject: Person
  incident: Data
  merged: Data
  /** Who came to the store in that incident. */
  customer: { reference: string }
  /** The id of an appeal that is not decided. */
  appealWaits: string
}

export async function castOf(world: World): Promise<Cast> {
  const store = await world.store('Riverside')
  return {
    world,
    store,
    manager: await world.manager(store),
    elsewhere: await world.manager(),
    colleague: await world.employee(store),
    hr: await world.hr(),
    otherHr: await world.hr(),
  }
}

/** Somebody in HR who works at the store, so that incidents there can be about them. */
export async function hrAtTheTill({ world, store }: Cast): Promise<Person> {
  const person = await world.hr({ position: 'CASHIER' })
  await world.change((tx) => tx.query(`UPDATE employees SET store_id = '${store.id}' WHERE id = '${person.id}'`))
  return Object.assign(person, { store })
}

/** Somebody elsewhere, of whom their manager alone records something every week. */
async function recordedEagerly(world: World): Promise<void> {
  const store = await world.store('Old Market')
  const [reporter, person] = [await world.manager(store), await world.employee(store)]
  await had(world, person, ...Array.from({ length: 26 }, (_, n) => ({ daysAgo: 10 + 7 * n, reporter })))
}

/** A world in which nothing is missing: every field has something to show, to somebody. */
export async function everythingAbout(cast: Cast, subject: Person): Promise<Everything> {
  const { world, store, manager, colleague, hr } = cast
  await ordinaryPeople(world, store, 4, 120)
  await worked(world, subject, { from: 120, to: 2 })
  await world.change((tx) => tx.insert(Shift, shiftOfThatDay(subject, store)))
  await had(world, subject, { daysAgo: 20 })
  // By nobody in HR: whoever there wrote it would decide nothing about them.
  await manager.recordsShifts(enteredOf(subject, store))
  const contested = { store: store.code, date: dateAgo(1), position: 'TILL', words: 'I served more.' }
  // The story takes weeks: whenever it is asked about, somebody is on that day's roster.
  const ahead = { interactions: null, conditions: ['UNDERSTAFFED'], startsAt: null, endsAt: null }
  const days = Array.from({ length: 60 }, (_, n) => ({ ...enteredOf(colleague, store), ...ahead, date: dateAgo(-n) }))
  await cast.otherHr.recordsShifts(...days)
  await judged(world)
  await had(world, await world.employee(store), { daysAgo: intoLastQuarter(30) })
  await recordedEagerly(world)

  const standard = await takes(hr, 'publishStandard', standardOf('GREETING'))
  for (const person of [subject, colleague, manager, cast.elsewhere, hr])
    await takes(person, 'acknowledgeStandard', { id: standard.id })

  await commends(colleague, subject)
  for (const person of [subject, manager, hr]) await commends(person, colleague)

  const parties = [{ employee: (await world.employee(store)).number, part: 'WITNESS' }]
  const offerings = [{ code: 'CART-7', name: 'Cart', mendedOn: dateAgo(0) }]
  await cast.otherHr.asks(side.RECORD_OFFERINGS, { offerings })
  const customer = await side.recorded(cast.otherHr, { kind: 'Loyalty' })
  await side.agreed(cast.otherHr, customer)
  const about = {
    customer: customer.reference,
    // After a graver one the customer is called: of the others chance draws some.
    severity: 'MODERATE',
    offering: 'CART-7',
    conduct: 'REASONABLE',
    about: subject,
    cause: 'EMPLOYEE',
    parties,
    context: ['UNDERSTAFFED'],
    occurredAt: noon(1),
  }
  const incident = await manager.logs(about)
  const merged = await manager.logs({ ...about, sameEventAs: incident.id })
  await takes(manager, 'mergeIncident', { id: merged.id, into: incident.id, reason: 'The same queue.' })
  const called = { customer: customer.reference, severity: 'MODERATE' }
  await manager.logs({ about: subject, cause: 'OFFER', sameEventAs: incident.id, ...called })
  const mistreated = { incidentId: incident.id, conduct: 'ABUSIVE', reason: 'They swore.', whatHelped: 'To be two.' }
  await cast.otherHr.asks(side.CONDUCT, mistreated)
  await manager.asks(side.WEIGH, { incidentId: incident.id, against: 'NOT_AGREED', reason: 'It came later.' })
  await precedents(cast, incident)
  await madeGood(cast, incident, customer)

  await answers(manager, incident, 'SUPPORT')
  await manager.asksForStatement(incident)
  await subject.states(incident)
  await takes(subject, 'tellInConfidence', { incidentId: incident.id, text: 'My mother is in hospital.' })
  const moved = await answered(cast, subject, incident)
  const seen = await tells(colleague, subject, { occurredAt: incident.occurredAt })
  await brings(cast.otherHr, 'attachAccount', { id: seen.id, incidentId: incident.id })
  // HR finds what was told with all that happened within a day of it, and the incidents here may lie further apart.
  await tells(colleague, subject, { occurredAt: incident.occurredAt, text: 'And later that day, too.' })
  await tells(colleague, subject, { text: 'And on another day, too.' })
  const customers = { pseudonym: 'Customer A', howConfirmed: 'By letter.', text: 'They shouted.' }
  const input = { ...customers, occurredAt: incident.occurredAt }
  await brings(cast.otherHr, 'takeDownAccount', { incidentId: incident.id, input })
  for (const giver of [manager, cast.elsewhere])
    if (giver !== subject)
      await brings(cast.otherHr, 'takeDownAccount', {
        incidentId: incident.id,
        input: { giver: giver.number, occurredAt: incident.occurredAt, text: 'They shouted.' },
      })
  const appealWaits = await disciplined(cast, subject, incident)
  // Last of all: what a manager logs after the employee has spoken up waits for HR.
  await does(subject, 'sayMeantAsPunishment', { responseId: moved.id, words: 'For asking.' })
  await does(cast.otherHr, 'answerMeantAsPunishment', { responseId: moved.id, answer: 'It has ended.' })
  await does(subject, 'contestShift', contested)
  await denied(cast, subject)
  await takes(subject, 'contestCause', saying(incident, 'PROCESS'))
  const corrected = { occurredAt: noon(2), context: ['SYSTEM_OUTAGE'], summary: 'A queue.' }
  await declines(cast.otherHr, await proposes(subject, incident, corrected))
  await proposes(subject, incident, { notThere: true })

  await governed(cast, subject, incident)
  const few =
    'query ($from: Date!, $to: Date!) { reviewTimes(from: $from, to: $to, purpose: "How long it takes.") { decided } }'
  await cast.otherHr.asks(few, thisMonth())
  return { ...cast, subject, incident, merged, customer, appealWaits }
}

const enteredOf = (subject: Person, store: StoreAtHand) => ({
  employee: subject.number,
  store: store.code,
  date: dateAgo(1),
  position: 'TILL',
  interactions: 6,
  conditions: ['PEAK_DEMAND'],
  startsAt: noon(1),
  endsAt: `${dateAgo(1)}T18:00:00.000Z`,
})

const shiftOfThatDay = (subject: Person, store: StoreAtHand) => ({
  employeeId: subject.id,
  date: dateAgo(1),
  storeId: store.id,
  position: 'CASHIER',
  interactions: 60,
  conditions: 'UNDERSTAFFED',
  startsAt: null,
  endsAt: null,
})

/** Informal answers of every kind, as far as they have something of their own to show. */
async function answered({ manager }: Cast, subject: Person, incident: Data): Promise<Data> {
  const moment = await answers(manager, incident, 'TEACHABLE_MOMENT', {
    whatHappened: 'A queue.',
    whatWasLearned: 'To call.',
    nextStep: { text: 'Call before it gets loud.', by: dateAgo(-7) },
  })
  await does(subject, 'reflect', { responseId: moment.id, text: 'I was tired.' })
  await does(subject, 'completeStep', { stepId: moment.nextStep.id ?? moment.steps[0].id })
  const moved = await answers(manager, incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(-3) })
  await does(subject, 'agreeToReassignment', { id: moved.id })
  const fix = await answers(manager, incident, 'PROCESS_FIX', { owner: manager.number })
  await does(manager, 'finishResponse', { id: fix.id, outcome: 'The list is loaded at night.' })
  return moved
}

/** A complaint of which somebody says that it was about them, and they say that it was not. */
async function denied({ world, store, otherHr }: Cast, subject: Person): Promise<void> {
  const input = { store: store.code, occurredAt: noon(1), summary: 'Somebody was rude.' }
  const { logIncident } = await (await world.service()).asks(side.COMPLAIN, { input })
  const said = { id: logIncident.id, employee: subject.number, cause: 'EMPLOYEE', reason: 'It was their till.' }
  await otherHr.asks(side.ATTRIBUTE, said)
  await subject.asks(side.ANSWER_ATTRIBUTION, { incidentId: logIncident.id, agrees: false, reason: 'I was away.' })
}

/** A warning that stands, one whose appeal was rejected, one whose appeal waits, and one that waits for HR. */
async function disciplined({ manager, hr, otherHr, world }: Cast, subject: Person, incident: Data): Promise<string> {
  const asked = async (daysAgo?: number) => {
    const happened = { about: subject, cause: 'EMPLOYEE', store: incident.store as StoreAtHand }
    const of = daysAgo ? await manager.logs({ ...happened, occurredAt: noon(daysAgo) }) : incident
    if (daysAgo) await subject.states(of)
    await obtains(otherHr, of)
    return answers(manager, of, 'VERBAL_WARNING', { misconduct: 'HARASSMENT' })
  }
  // First of all: what its manager logs after the employee has spoken up is for somebody else to ask about.
  const asking = await asked(13)
  const [third, fourth] = [await world.hr(), await world.hr()] as const
  const [stands, waits] = [await asked(4), await asked()] as const
  const rejected = await answers(
    manager,
    await manager.logs({ about: subject, store: incident.store as StoreAtHand }),
    'COACHING',
  )
  await takesStep(third, 'noteInvestigation', { responseId: waits.id, text: 'It was loud that day.' })
  const all = [stands, waits]
  for (const response of all) await invites(otherHr, response)
  await takesStep(subject, 'bringCompanion', { responseId: waits.id, companion: 'Ines, of the union' })
  world.later({ days: 14 })
  for (const { id: responseId } of all)
    await takesStep(otherHr, 'recordHearing', { responseId, attended: true, notes: 'Both sides were heard.' })
  for (const { id: responseId } of all) await takesStep(subject, 'answerNotes', { responseId, comment: 'I said more.' })
  for (const response of all)
    for (const decider of [otherHr, fourth]) {
      await answersQuestions(decider, response)
      await decider.approves(response)
    }
  const appeals = []
  for (const { id } of [rejected, waits])
    appeals.push(await does(subject, 'appeal', { responseId: id, text: 'It was not so.' }))
  // Who investigates does not decide, and is shown what was found.
  for (const { id: responseId } of [asking, waits])
    await takesStep(hr, 'noteInvestigation', { responseId, text: 'It was loud.' })
  await does(third, 'decideAppeal', { id: appeals[0]!.id, upheld: false, reason: 'It was so.' })
  await hr.reviews()
  return appeals[1]!.id as string
}

/** The employee opens it to the colleague, whom the works council has sent; and something else, which they close again. */
export async function opened({ world, subject, colleague, incident, merged }: Everything): Promise<void> {
  await world.change((tx) => tx.update(Employee, { id: colleague.id }, { represents: 'Works council' }))
  const open = 'mutation ($id: ID!, $to: String!) { openToRepresentative(incidentId: $id, representative: $to) { id } }'
  const closing = (await subject.asks(open, { id: merged.id, to: colleague.number })).openToRepresentative
  await subject.asks('mutation ($id: ID!) { closeToRepresentative(id: $id) { id } }', closing)
  await subject.asks(open, { id: incident.id, to: colleague.number })
}

/** What HR decides for all, and what it keeps: a hold on the person and one on the incident, open and lifted. */
async function governed({ otherHr, world }: Cast, subject: Person, incident: Data): Promise<void> {
  const place = `mutation ($employee: String, $incidentId: ID) {
    placeLegalHold(employee: $employee, incidentId: $incidentId, reason: "A letter from a lawyer.") { id } }`
  const confirm = 'mutation ($id: ID!) { confirmLegalHold(id: $id, reason: "The claim is open.") { id } }'
  const lift = 'mutation ($id: ID!) { liftLegalHold(id: $id, reason: "It is settled.") { id } }'
  for (const on of [{ employee: subject.number }, { incidentId: incident.id }]) {
    const settled = (await otherHr.asks(place, on)).placeLegalHold
    await otherHr.asks(confirm, settled)
    await otherHr.asks(lift, settled)
    await otherHr.asks(confirm, (await otherHr.asks(place, on)).placeLegalHold)
  }
  const leave = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
  const taken = { input: { employee: subject.number, from: dateAgo(9), to: dateAgo(8) } }
  const takeBack = 'mutation ($id: ID!) { takeBackLeave(id: $id) { id } }'
  await otherHr.asks(takeBack, { id: (await otherHr.asks(leave, taken)).recordLeave.id })
  // Of their own, and nobody has confirmed it.
  await subject.asks(leave, { input: { employee: subject.number, from: dateAgo(-60), to: dateAgo(-61) } })
  await does(otherHr, 'addReassignmentPosition', { position: 'ARCHIVE', reason: 'Quiet work.' })
  await world.server.app.get(DailyRetentionService).runIfDue()
  for (const input of ['{}', '{ noticeMonths: 3 }'])
    // as it is, and shorter, which is to come
    await otherHr.asks(`mutation { changeRetentionPeriods(input: ${input}, reason: "Agreed.") { version } }`)
  const off =
    'mutation ($code: String) { switchIndividualFindings(on: false, store: $code, reason: "Agreed.") { reason } }'
  await otherHr.asks(off, await world.store('Closed for now'))
}

/** What the customer got, said and what became of them; and how the incident ended. */
async function madeGood(
  { world, manager, otherHr }: Cast,
  incident: Data,
  customer: { reference: string },
): Promise<void> {
  const remedy = { code: 'REFUND', name: 'The price back', upToSeverity: 'MODERATE', upToAmount: 50 }
  await otherHr.asks(side.PUBLISH, { input: remedy })
  const asked = { incidentId: incident.id, remedy: 'REFUND', amount: 60, reason: 'They came twice.' }
  const { giveRemedy } = await manager.asks(side.GIVE, { input: asked })
  await otherHr.asks(side.APPROVE, { id: giveRemedy.id, reason: 'They did.' })
  const { followUp } = (await manager.asks(side.CALL_OF, incident)).incident
  const answers = [{ questionId: followUp.questions[0].id, score: 9, text: 'You called.' }]
  await manager.asks(side.CALLED, { id: followUp.id, outcome: 'ANSWERED', answers })
  const called = { customer: customer.reference, severity: 'MODERATE' } // and not one of those that chance draws
  const other = await otherHr.logs({ store: incident.store as StoreAtHand, ...called })
  const proposed = { to: 'LET_GO', reason: 'It will not work.', reviewOn: dateAgo(-90) }
  const input = { ...proposed, customer: customer.reference, incidents: [incident.id, other.id] }
  const { proposeLettingGo } = await manager.asks(side.PROPOSE, { input })
  // By somebody who recorded none of it.
  await (await world.hr()).asks(side.DECIDE, { id: proposeLettingGo.id, approved: true, reason: 'It will not.' })
  const ending = { rootCause: 'PROCESS', whatWasDone: 'A second till.', doneBy: manager.number, checkedOn: dateAgo(-7) }
  const place = { id: (incident.store as StoreAtHand).id, name: 'Riverside', timeZone: 'UTC' }
  await world.server.app.get(ThanksService).leave(place, 'She found my glasses.', 'the tall one')
  await otherHr.asks(side.CLOSE, { id: incident.id, ...ending, toCustomer: 'There is a second till now.' })
  await manager.asks(side.HAVE_TOLD, { incidentId: incident.id })
  await otherHr.asks(side.CLOSE, { id: other.id, ...ending, toCustomer: 'There is a second till now.' })
}

/** Enough like it that were answered, so that there is something to compare with. */
async function precedents({ world, store, manager }: Cast, incident: Data): Promise<void> {
  for (let n = 0; n < 5; n++) {
    const like = await manager.logs({ about: await world.employee(store), cause: 'EMPLOYEE', severity: 'MODERATE' })
    await answers(manager, like, 'SUPPORT')
    const finding = `(SELECT finding FROM incidents WHERE id = '${incident.id}')`
    await world.change((tx) => tx.query(`UPDATE incidents SET finding = ${finding} WHERE id = '${like.id}'`))
  }
}
