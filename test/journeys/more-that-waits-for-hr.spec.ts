import { describe, expect, it } from '@jest/globals'
import { obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { had } from '../world/history.js'
import { answers } from '../world/lives.js'
import type { Person, ToLog } from '../world/person.js'
import { set, waitingFor, waits } from '../world/reviews.js'
import { ago, dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const manager = await world.manager()
const store = manager.store!
const hr = await world.hr()
const naming = (person: Person) => ({ parties: [{ employee: person.number, part: 'DECIDED' }] })
const daysLeft = ({ dueAt }: Data) => (Date.parse(dueAt) - testClock.milliseconds()) / 86_400_000

describe('MANAGER_RECUSED', () => {
  const reason = 'MANAGER_RECUSED'

  it('waits where the only manager of the store is named in it, until HR answers it', async () => {
    const incident = await hr.logs({ about: await world.employee(store), cause: 'EMPLOYEE', ...naming(manager) })
    expect(await waitingFor(hr, reason, incident)).toMatchObject({ response: null, overdue: false })
    expect(await waitingFor(hr, 'CONFLICT_OF_INTEREST', incident)).toBeUndefined()
    await hr.responds(incident, 'SUPPORT')
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
  })

  it('waits where it is about the only manager, for nobody decides about themselves', async () => {
    const incident = await hr.logs({ about: manager, cause: 'UNKNOWN' })
    expect(await waitingFor(hr, reason, incident)).toBeDefined()
  })

  it('is a conflict of interest instead where another manager is left, or the cause is MANAGEMENT', async () => {
    const two = await world.manager()
    await world.manager(two.store!)
    const about = await world.employee(two.store!)
    const shared = await hr.logs({ about, cause: 'EMPLOYEE', ...naming(two) })
    const managements = await hr.logs({ about: await world.employee(store), cause: 'MANAGEMENT', ...naming(manager) })
    for (const incident of [shared, managements]) {
      expect(await waitingFor(hr, 'CONFLICT_OF_INTEREST', incident)).toBeDefined()
      expect(await waitingFor(hr, reason, incident)).toBeUndefined()
    }
    expect(await waitingFor(hr, reason, await hr.logs({ about, cause: 'EMPLOYEE' }))).toBeUndefined()
  })
})

describe('STATEMENT_REFUSED', () => {
  const reason = 'STATEMENT_REFUSED'
  const asked = async (days: number, more: Record<string, string | null> = {}) => {
    const about = await world.employee(store)
    const incident = await manager.logs({ about, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await manager.asksForStatement(incident)
    if (more.finding) await set(world, 'incidents', incident, more) // as months of records would have it judged
    await obtains(hr, incident)
    world.later({ days })
    return { about, incident }
  }

  it('waits where a formal response was asked for without the employee’s account, until they give one', async () => {
    const { about, incident } = await asked(8)
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
    const dismissal = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(dismissal.__typename).toBe('Response')
    const waiting = (await waitingFor(hr, reason, incident))!
    expect(Math.round(daysLeft(waiting))).toBe(6)
    await about.states(incident)
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
  })

  it('does not count the days of leave', async () => {
    const { about, incident } = await asked(9)
    await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(await waitingFor(hr, reason, incident)).toBeDefined()
    const leave = `mutation { recordLeave(input: { employee: "${about.number}", from: "${dateAgo(6)}", to: "${dateAgo(4)}" }) { id } }`
    await manager.asks(leave)
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
    world.later({ days: 2 })
    expect(await waitingFor(hr, reason, incident)).toBeDefined()
  })

  it('is gone with the decision', async () => {
    const { incident } = await asked(9)
    const dismissal = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(await waitingFor(hr, reason, incident)).toBeDefined()
    await hr.declines(dismissal)
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
  })

  it('waits where a pattern is unanswered, and for nothing else that is unanswered', async () => {
    const pattern = (await asked(8, { finding: 'PATTERN' })).incident
    expect(await waitingFor(hr, reason, pattern)).toBeDefined()
    expect(await waitingFor(hr, reason, (await asked(8)).incident)).toBeUndefined()
    await answers(manager, pattern, 'SUPPORT')
    expect(await waitingFor(hr, reason, pattern)).toBeUndefined()
  })

  it('leaves the employee their seven days', async () => {
    const { incident } = await asked(6.9, { finding: 'PATTERN' })
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
    world.later({ days: 0.11 })
    expect(await waitingFor(hr, reason, incident)).toBeDefined()
  })
})

describe('DEADLINE_NEAR', () => {
  const reason = 'DEADLINE_NEAR'
  /** An incident of so many days ago, and perhaps what months of records would have it judged. */
  const happened = async (days: number, more: ToLog, finding?: string) => {
    const about = await world.employee(store)
    const incident = await manager.logs({ about, cause: 'EMPLOYEE', occurredAt: ago({}), ...more })
    if (finding) await set(world, 'incidents', incident, { finding })
    world.later({ days })
    return incident
  }

  it('waits in the last five days in which a formal response to a pattern can be asked for', async () => {
    const pattern = await happened(25.9, {}, 'PATTERN')
    expect(await waitingFor(hr, reason, pattern)).toBeUndefined()
    world.later({ days: 1.1 })
    const waiting = (await waitingFor(hr, reason, pattern))!
    expect(daysLeft(waiting)).toBeCloseTo(4, 2)
    expect(waiting.overdue).toBe(false)
    world.later({ days: 4.1 })
    expect(await waitingFor(hr, reason, pattern)).toBeUndefined()
  })

  it('waits for what is major and the employee’s, and not where it is minor, another’s, or answered', async () => {
    const major = { severity: 'MAJOR' }
    expect(await waitingFor(hr, reason, await happened(28, major))).toBeDefined()
    expect(await waitingFor(hr, reason, await happened(28, {}))).toBeUndefined()
    expect(await waitingFor(hr, reason, await happened(28, { ...major, cause: 'CUSTOMER' }))).toBeUndefined()
    const answered = await happened(28, major)
    await answers(manager, answered, 'SUPPORT')
    expect(await waitingFor(hr, reason, answered)).toBeUndefined()
  })

  it('waits where what was asked for can soon be approved no more', async () => {
    const about = await world.employee(store)
    const elsewhere = { position: 'STOCKROOM', startsOn: dateAgo(0), endsOn: dateAgo(-9) }
    await manager.responds(await manager.logs({ about }), 'REASSIGNMENT', elsewhere)
    const incident = await manager.logs({ about })
    const more = { ...elsewhere, startsOn: dateAgo(-10), endsOn: dateAgo(-15) }
    const asked = await manager.responds(incident, 'REASSIGNMENT', more)
    expect(asked.status).toBe('AWAITING_HR')
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
    world.later({ days: 12 })
    expect(await waitingFor(hr, reason, incident)).toMatchObject({
      response: { id: asked.id },
      dueAt: `${dateAgo(-4)}T00:00:00.000Z`,
    })
    world.later({ days: 4 })
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
  })

  it('waits where standing down, which HR has confirmed, ends and the matter is not settled', async () => {
    const incident = await manager.logs({ about: await world.employee(store) })
    const stoodDown = await manager.responds(incident, 'STAND_DOWN', { endsOn: dateAgo(-2) })
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
    await hr.approves(stoodDown)
    expect(await waitingFor(hr, reason, incident)).toMatchObject({ response: { kind: 'STAND_DOWN' } })
    await hr.asks('mutation ($id: ID!) { finishResponse(id: $id, outcome: "It was nothing.") { id } }', stoodDown)
    expect(await waitingFor(hr, reason, incident)).toBeUndefined()
  })
})

describe('RETENTION_HELD', () => {
  const reason = 'RETENTION_HELD'
  const PLACE = `mutation ($employee: String, $incidentId: ID) {
    placeLegalHold(employee: $employee, incidentId: $incidentId, reason: "A letter from a lawyer.") { id } }`
  const LIFT = 'mutation ($id: ID!) { liftLegalHold(id: $id, reason: "It is settled.") { id } }'
  const held = async (on: object) => (await hr.asks(PLACE, on)).placeLegalHold as Data
  const DAYS = 1_000 // about 33 months: the period is 30

  it('waits where a hold on an incident keeps it beyond its period, until it is lifted', async () => {
    const [old] = await had(world, await world.employee(store), { daysAgo: DAYS })
    const hold = await held({ incidentId: old!.id })
    const waiting = (await waitingFor(hr, reason, old!))!
    expect(waiting.id).toBe(`RETENTION_HELD:${hold.id}`)
    expect(daysLeft(waiting)).toBeCloseTo(30, 1)
    await hr.asks(LIFT, hold)
    expect(await waitingFor(hr, reason, old!)).toBeUndefined()
  })

  it('waits once for a hold on a person, with the oldest incident that it keeps', async () => {
    const person = await world.employee(store)
    const [older] = await had(world, person, { daysAgo: DAYS + 50 }, { daysAgo: DAYS }, { daysAgo: 5 })
    const hold = await held({ employee: person.number })
    const items = (await waits(hr, { reasons: [reason] })).filter(({ id }) => id === `${reason}:${hold.id}`)
    expect(items.map(({ incident }) => incident.id)).toEqual([older!.id])
  })

  it('waits no more once somebody has found it to be needed, and again after half a year', async () => {
    const CONFIRM = `mutation ($id: ID!) {
      confirmLegalHold(id: $id, reason: "The claim is open.") { confirmedAt confirmReason confirmedBy { number } } }`
    const [old] = await had(world, await world.employee(store), { daysAgo: DAYS })
    const hold = await held({ incidentId: old!.id })
    expect((await hr.asks(CONFIRM, hold)).confirmLegalHold).toEqual({
      confirmedAt: expect.any(String),
      confirmReason: 'The claim is open.',
      confirmedBy: { number: hr.number },
    })
    expect((await world.trail()).at(-1)).toMatchObject({ action: 'hold.confirmed', subject_id: old!.id })
    expect(await waitingFor(hr, reason, old!)).toBeUndefined()
    world.later({ days: 180 })
    expect(await waitingFor(hr, reason, old!)).toBeUndefined()
    world.later({ days: 6 })
    expect((await waitingFor(hr, reason, old!))!.overdue).toBe(false)
    await hr.asks(LIFT, hold)
    expect(await hr.isRefused(CONFIRM, hold)).toMatchObject({ code: 'CONFLICT' })
  })

  it('waits since the period was over, where the hold was there before', async () => {
    const [old] = await had(world, await world.employee(store), { daysAgo: 10 })
    await held({ incidentId: old!.id })
    world.later({ days: DAYS - 10 })
    const waiting = (await waitingFor(hr, reason, old!))!
    expect(waiting.overdue).toBe(true)
    const months = new Date(Date.parse(waiting.since))
    expect((testClock.milliseconds() - months.getTime()) / 86_400_000).toBeGreaterThan(DAYS - 30 * 31)
    expect((testClock.milliseconds() - months.getTime()) / 86_400_000).toBeLessThan(DAYS - 30 * 30)
  })

  it('does not wait where the period is not over, or something else keeps the records', async () => {
    const [recent] = await had(world, await world.employee(store), { daysAgo: 600 })
    await held({ incidentId: recent!.id })
    expect(await waitingFor(hr, reason, recent!)).toBeUndefined()
    const [old] = await had(world, await world.employee(store), { daysAgo: DAYS })
    await held({ incidentId: old!.id })
    await answers(hr, old!, 'COACHING')
    // They may still appeal it, with all leave and time until they are told.
    expect(await waitingFor(hr, reason, old!)).toBeUndefined()
    world.later({ days: 68 })
    expect(await waitingFor(hr, reason, old!)).toBeDefined()
    await world.change((tx) => tx.query(`UPDATE responses SET state = 'AWAITING_HR' WHERE incident_id = '${old!.id}'`))
    expect(await waitingFor(hr, reason, old!)).toBeUndefined()
  })
})
