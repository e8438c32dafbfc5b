import { USUAL_LANGUAGE } from '../../language/language.js'
import type { INestApplicationContext, Type } from '@nestjs/common'
import { isHr, type Viewer } from '../../access/viewer.js'
import { ClaimsService } from '../../customers/claims/claims.service.js'
import { ClosingService } from '../../customers/closing/closing.service.js'
import { FollowUp, FollowUpOutcome, FollowUpQuestion } from '../../customers/follow-ups/follow-up.entity.js'
import { FollowUpsService } from '../../customers/follow-ups/follow-ups.service.js'
import { CustomerStanding } from '../../customers/known/customer-words.js'
import { CustomersService } from '../../customers/known/customers.service.js'
import { ExpectationsService } from '../../customers/known/expectations.service.js'
import { LettingGoService } from '../../customers/letting-go/letting-go.service.js'
import { OfferingsService } from '../../customers/offerings/offerings.service.js'
import { RemediesService } from '../../customers/remedies/remedies.service.js'
import { Database } from '../../database/database.js'
import { Role } from '../../directory/role.js'
import type { Incident } from '../../incidents/incident.entity.js'
import {
  AgainstExpectation,
  Cause,
  Conduct,
  ReportSource,
  RootCause,
  Severity,
  Touchpoint,
} from '../../incidents/incident-words.js'
import { IncidentsService } from '../../incidents/incidents.service.js'
import type { LogIncidentInput } from '../../incidents/log-incident.input.js'
import { Clock } from '../../time/clock.js'
import { DAY_MS, instantOf } from '../../time/instant.js'

/** What a customer reads of how it ended. */
const TO_CUSTOMER =
  'You were right: the list of orders was not looked at in time. It is checked an hour before, from now on. Thank you for telling us.'
/** Nothing beyond its id is read of what is done. */
const NO_FIELDS = new Map()

/** The customer's side of the made-up chain, played by its people through the services, so that every question has an answer. */
export async function playCustomers(app: INestApplicationContext): Promise<void> {
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false })
  const database = app.get(Database, { strict: false })
  const clock = get(Clock)
  const hr = await viewerOf(database, `role = 'HR' ORDER BY number`)
  const manager = await viewerOf(database, `role = 'STORE_MANAGER' AND number = 'M01'`)
  const [storeId] = manager?.managedStoreIds ?? []
  if (!hr || !manager || !storeId) return
  const worker = await viewerOf(database, `role = 'EMPLOYEE' AND store_id = '${storeId}' ORDER BY number`)
  if (!worker) return
  const [store] = await database.read<{ code: string }>('SELECT code FROM stores WHERE id = $1', [storeId])

  await get(CustomersService).record(hr, [
    ...CUSTOMERS.map(([reference, name, , kind]) => ({ reference, name, kind })),
    NOT_ASKED,
  ])
  for (const [customer, , expectation] of CUSTOMERS)
    await get(ExpectationsService).agree(hr, { customer, ...expectation }, NO_FIELDS)
  await get(OfferingsService).record(hr, [
    { code: 'CLICK-COLLECT', name: 'Order online, collect here' },
    { code: 'CART-7', name: 'Cart with the loose wheel', mendedOn: clock.now().slice(0, 10) },
  ])
  for (const [code, name, upToSeverity, upToAmount] of REMEDIES)
    await get(RemediesService).publish(hr, { code, name, upToSeverity, upToAmount }, NO_FIELDS)

  const logs = (
    by: Viewer,
    customer: string,
    summary: string,
    more: Partial<LogIncidentInput> = {},
  ): Promise<Incident> =>
    get(IncidentsService).log(
      by,
      {
        store: store!.code,
        occurredAt: clock.now(),
        summary,
        customer,
        source: by === worker ? ReportSource.SELF : ReportSource.MANAGER,
        touchpoint: Touchpoint.SERVICE_DESK,
        severity: Severity.MODERATE,
        cause: Cause.UNKNOWN,
        context: [],
        toHrAlone: false,
        ...(by === worker && { employee: worker.number }),
        ...more,
      },
      NO_FIELDS,
    )
  const late = await logs(manager, 'CRM-1001', 'The order was not there at the time that was promised.', {
    cause: Cause.PROCESS,
    offering: 'CLICK-COLLECT',
  })
  await get(RemediesService).give(manager, { incidentId: late.id, remedy: 'VOUCHER', amount: 10 }, NO_FIELDS)
  const asked = { incidentId: late.id, remedy: 'REFUND', amount: 80, reason: 'They drove here twice.' }
  const exception = await get(RemediesService).give(manager, asked, NO_FIELDS)
  await get(RemediesService).decide(hr, exception.id, true, 'They did.', NO_FIELDS)
  await calls(database, get(FollowUpsService), manager, late, 'You called me before I could call you.')
  const unasked = await logs(manager, NOT_ASKED.reference, 'The order lay in another shop. They drove there.')
  await get(RemediesService).give(manager, { incidentId: unasked.id, remedy: 'VOUCHER', amount: 15 }, NO_FIELDS)
  const ending = {
    whatWasDone: 'The list is checked an hour before the time.',
    doneBy: null,
    checkedOn: null,
    toCustomer: TO_CUSTOMER,
  }
  await get(ClosingService).close(manager, late.id, { ...ending, rootCause: RootCause.PROCESS }, NO_FIELDS)
  await logs(manager, 'CRM-1004', 'The wheel of the cart stuck, and everything fell.', {
    cause: Cause.OFFER,
    offering: 'CART-7',
  })

  const shouted = await logs(manager, 'CRM-1002', 'They shouted at the desk and threw the parcel.', {
    cause: Cause.CUSTOMER,
    againstExpectation: AgainstExpectation.BEYOND,
  })
  const helped = { reason: 'They threw a parcel.', whatHelped: 'Two of us at the desk.' }
  await get(ClaimsService).claimConduct(manager, shouted.id, Conduct.ABUSIVE, helped, NO_FIELDS)
  const again = await logs(worker, 'CRM-1002', 'They came back and insulted me.', { conduct: Conduct.ABUSIVE })
  const beyond = { againstExpectation: AgainstExpectation.BEYOND, cause: Cause.CUSTOMER }
  const wants = await logs(manager, 'CRM-1003', 'They want a bespoke fitting that we do not sell.', beyond)
  const still = await logs(worker, 'CRM-1003', 'They ask for the fitting again.', {
    againstExpectation: AgainstExpectation.BEYOND,
  })
  const lets = async (customer: string, to: CustomerStanding, incidents: Incident[], reason: string) => {
    const reviewOn = instantOf(clock.milliseconds() + 180 * DAY_MS).slice(0, 10)
    const input = { customer, to, incidents: incidents.map(({ id }) => id), reason, reviewOn }
    const { id } = await get(LettingGoService).propose(manager, input, NO_FIELDS)
    await get(LettingGoService).decide(hr, id, true, 'As proposed.', NO_FIELDS)
  }
  await lets('CRM-1002', CustomerStanding.BARRED, [shouted, again], 'Staff were insulted and threatened.')
  await lets(
    'CRM-1003',
    CustomerStanding.LET_GO,
    [wants, still],
    'They look for what we do not offer. They get their money back.',
  )
}

/** Says that a customer was reached, and what they said. */
async function calls(
  database: Database,
  followUps: FollowUpsService,
  by: Viewer,
  { id: incidentId }: Incident,
  text: string,
): Promise<void> {
  const call = await database.records.findOneBy(FollowUp, { incidentId })
  const [question] = await database.records.find(FollowUpQuestion, {
    order: { version: 'DESC', place: 'ASC' },
    take: 1,
  })
  if (!call || !question) return
  const answers = [{ questionId: question.id, score: 9, text }]
  await followUps.record(by, call.id, { outcome: FollowUpOutcome.ANSWERED, answers, reopen: false }, NO_FIELDS)
}

/** The first whom a condition finds, as the directory has them. */
async function viewerOf(database: Database, where: string): Promise<Viewer | undefined> {
  const [row] = await database.read<{ id: string; number: string; role: Role; storeId: string | null }>(
    `SELECT id, number, role, store_id AS "storeId" FROM employees WHERE ${where} LIMIT 1`,
  )
  if (!row) return undefined
  const managed = await database.read<{ id: string }>(
    'SELECT store_id AS id FROM store_managers WHERE employee_id = $1 ORDER BY store_id',
    [row.id],
  )
  const viewer = { ...row, language: USUAL_LANGUAGE, managedStoreIds: managed.map(({ id }) => id) }
  return isHr(viewer) ? { ...viewer, managedStoreIds: [] } : viewer
}

const forgiving = {
  mustDo: 'Have it ready at the time you say.',
  mustNotDo: 'Never let me wait without a word.',
  ifWeFailOnce: 'Then call me, and I come again.',
  forgivesOnce: true,
}
const strict = {
  mustDo: 'Do what is in the brochure.',
  mustNotDo: 'Never send me to another desk.',
  ifWeFailOnce: 'Then I am gone.',
  forgivesOnce: false,
}
const CUSTOMERS = [
  ['CRM-1001', 'Greta Holm', forgiving, 'Loyalty'],
  ['CRM-1002', 'Jan Verbeek', strict, 'New'],
  ['CRM-1003', 'Siobhán Daly', strict, 'Business'],
  ['CRM-1004', 'Peter Marsh', forgiving, 'Loyalty'],
  ['CRM-1005', 'Ruth Okafor', forgiving, 'Loyalty'],
  ['CRM-1006', 'Niall Byrne', forgiving, 'Loyalty'],
  ['CRM-1007', 'Lena Vos', strict, 'Loyalty'],
] as const
/** Of whom nobody has asked what they expect: others of their kind have said it. */
const NOT_ASKED = { reference: 'CRM-1008', name: 'Femke Bos', kind: 'Loyalty' }
const REMEDIES = [
  ['APOLOGY', 'A word of apology, by who was there', Severity.MAJOR, null],
  ['VOUCHER', 'A voucher for the next time', Severity.MODERATE, 15],
  ['REFUND', 'The price back', Severity.MODERATE, 50],
] as const
