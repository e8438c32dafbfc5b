import { beforeAll, describe, expect, it } from '@jest/globals'
import { Appeal } from '../../src/appeals/appeal.entity.js'
import { newId } from '../../src/database/uuid.js'
import type { Baseline } from '../../src/pattern/belief/baseline.js'
import { NoticesService } from '../../src/notices/notices.service.js'
import { Response, type ResponseRow } from '../../src/responses/response.entity.js'
import { ModelAlarmService } from '../../src/review/model-health/model-alarm.service.js'
import { ModelHealthService } from '../../src/review/model-health/model-health.service.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { had, isWorkingDay, judged, worked } from '../world/history.js'
import type { Person } from '../world/person.js'
import { dateAgo, noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const ASK = `query ($from: Date!, $to: Date!) { modelHealth(from: $from, to: $to, purpose: "To see whether the counts hold.") {
  alarm { raised since why whatToDo }
  appeals { name decided overturned } causes { name decided overturned }
  calibration { days band followed expected usual observed ratio ratioRange }
  drift { month observed expected usual } multipliers { what name before after moved }
  writtenAnswers { title inWords howCounted charts csv }
} }`
const READ_BY = `query ($number: String!) { employee(number: $number) {
  readBy(first: 50) { edges { node { name purpose stated } } } } }`
const MY_NOTICES = '{ viewer { notices(first: 50) { edges { node { id kind text unread incidentId aboutIncident reference person { number } } } } } }' // prettier-ignore
const SETTLE = (act: string) =>
  `mutation ($id: ID!, $cause: Cause!, $reason: String!) { ${act}(incidentId: $id, cause: $cause, reason: $reason) { id } }`

const world = await startWorld()
const [hr, decider] = [await world.hr(), await world.hr()]
const store = await world.store()
const people: Person[] = []

/** A formal response that was appealed, and the appeal decided so long ago. */
async function appealed(person: Person, incident: { id: string }, kind: string, daysAgo: number, upheld: boolean) {
  const made = { id: newId(testClock), employeeId: person.id }
  const response = { ...made, incidentId: incident.id, kind, state: upheld ? 'OVERTURNED' : 'ACTIVE', reason: 'x', requestedBy: hr.id, requestedAt: noon(daysAgo + 9), decidedAt: noon(daysAgo + 8), decidedBy: hr.id } // prettier-ignore
  const appeal = { id: newId(testClock), responseId: made.id, employeeId: person.id, text: 'x', madeAt: noon(daysAgo + 5), upheld, decidedBy: decider.id, decidedAt: noon(daysAgo), reason: 'y' } // prettier-ignore
  await world.change(async (tx) => {
    await tx.insert(Response, response as unknown as ResponseRow)
    await tx.insert(Appeal, appeal)
  })
}

beforeAll(async () => {
  for (let n = 0; n < 22; n++) {
    const person = await world.employee(store)
    people.push(person)
    await worked(world, person, { from: 330, to: 1 })
    // Until some 70 days ago a breakdown in 40 days, evenly over the people and so over the months; since then one in six.
    const before = [310, 270, 230, 190, 150, 110].map((daysAgo) => ({ daysAgo: daysAgo - Math.round((n * 40) / 22) }))
    const since = Array.from({ length: 11 }, (_, k) => ({ daysAgo: 4 + k * 6 + (n % 5) }))
    const [first] = await had(world, person, ...before, ...since)
    if (n < 12) await appealed(person, first!, n < 11 ? 'VERBAL_WARNING' : 'SUSPENSION', 100, n % 4 === 0)
  }
  await judged(world)
})

const period = { from: dateAgo(250), to: dateAgo(0) }
const asked = async (): Promise<Data> => (await hr.asks(ASK, period)).modelHealth

describe('how well we judge', () => {
  it('tells what was overturned on appeal, of each kind', async () => {
    expect((await asked()).appeals).toEqual([
      { name: 'ALL', decided: 12, overturned: 3 },
      { name: 'VERBAL_WARNING', decided: 11, overturned: 3 },
      { name: 'SUSPENSION', decided: 1, overturned: 0 },
    ])
  })

  it('tells which causes were corrected after a contest, by what was recorded', async () => {
    for (const [n, person] of people.slice(0, 11).entries()) {
      const [incident] = await had(world, person, { daysAgo: 2 })
      const saying = (cause: string) => ({ id: incident!.id, cause, reason: 'The list was wrong.' })
      await person.asks(SETTLE('contestCause'), saying('PROCESS'))
      await decider.asks(SETTLE('settleCause'), saying(n < 4 ? 'PROCESS' : 'EMPLOYEE'))
    }
    expect((await asked()).causes).toEqual([
      { name: 'ALL', decided: 11, overturned: 4 },
      { name: 'EMPLOYEE', decided: 11, overturned: 4 },
    ])
  })

  it('sets each month against the baseline of its first day, as adding up every shift has it', async () => {
    const { drift } = await asked()
    const baselines = await world.rows<{ before: string; model: string }>('SELECT before, model FROM baselines')
    const shifts = await world.rows<{ date: string; position: string; interactions: number }>('SELECT * FROM shifts')
    const own = await world.rows<{ day: string }>(
      `SELECT DISTINCT employee_id, day FROM incidents WHERE cause = 'EMPLOYEE' AND withdrawn_at IS NULL`,
    )
    expect(drift.length).toBeGreaterThan(7)
    for (const { month, observed, expected, usual } of drift as Data[]) {
      const before = baselines.filter((one) => one.before <= `${month}-01`).sort((a, b) => (a.before < b.before ? 1 : -1))[0]! // prettier-ignore
      const {
        rate,
        positions,
        people: level,
        badDay,
        background,
        stores,
        places,
      } = JSON.parse(before.model) as Baseline
      const history = stores[store.id]!
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
      const place = (places.shape + Math.max(0, sum(history.episodes) - sum(history.background))) / (places.shape + sum(history.expected)) // prettier-ignore
      const each = shifts.filter(({ date }) => date.startsWith(month)).map(({ position, interactions }) => {
        const mean = interactions * (rate * positions[position]!.factor * level.level * place + background)
        return 1 - Math.exp(-mean) * (1 - badDay.probability + badDay.probability * Math.exp(-badDay.mean))
      }) // prettier-ignore
      expect(expected).toBeCloseTo(sum(each), 6)
      expect(observed).toBe(own.filter(({ day }) => day.startsWith(month) && isWorkingDay(day)).length)
      expect(usual[0] < expected && expected < usual[1]).toBe(true)
    }
  })

  it('raises the alarm where months no longer fit, and says since when and what to do', async () => {
    const { alarm, writtenAnswers } = await asked()
    expect(alarm.raised).toBe(true)
    // The month in which it began, or where that was its end, the next.
    expect([68, 38].map((days) => dateAgo(days).slice(0, 7))).toContain(alarm.since)
    expect(alarm.why).toMatch(/^The model no longer fits: since \w+ \d{4} there were [\d.]+ times as many days/)
    expect(alarm.whatToDo).toContain('npm run fit')
    expect(writtenAnswers[0].inWords[0]).toBe(alarm.why)
    const calm = (await hr.asks(ASK, { from: dateAgo(250), to: dateAgo(130) })).modelHealth
    expect(calm.alarm).toMatchObject({ raised: false, since: null, whatToDo: null })
  })

  it('tells HR of it unasked, once a month while it lasts, and nobody else', async () => {
    const alarm = world.server.app.get(ModelAlarmService, { strict: false })
    const told = async (person: Person) =>
      (await person.asks(MY_NOTICES)).viewer.notices.edges
        .map(({ node }: Data) => node)
        .filter(({ kind }: Data) => kind === 'MODEL_NO_LONGER_FITS')
    await alarm.look()
    await alarm.look()
    const [notice, ...more] = await told(hr)
    expect(more).toEqual([])
    expect(notice).toMatchObject({ aboutIncident: null, incidentId: notice.id, reference: null, person: null })
    expect(notice.text).toMatch(/findings may be wrong at the moment/)
    for (const person of [people[0]!, await world.manager(store)]) expect(await told(person)).toEqual([])
    // another process finds out the same
    const { notices, judging } = { notices: world.server.app.get(NoticesService), judging: world.server.app.get(ModelHealthService, { strict: false }) } // prettier-ignore
    await new ModelAlarmService(judging, notices, testClock).look()
    expect(await told(hr)).toEqual([notice])
    await hr.asks('mutation ($upTo: ID!) { markNoticesRead(upTo: $upTo) }', { upTo: notice.id })
    expect((await told(hr))[0].unread).toBe(false)
  })

  it('follows people from each own breakdown on, in bands of enough people', async () => {
    // Months that have ended: in the first days of one that goes on, breakdowns are few people's, and all bands are hidden.
    const endOfLastMonth = dateAgo(Number(dateAgo(0).slice(8)))
    const somebodyElse = await world.hr()
    const { calibration } = (await somebodyElse.asks(ASK, { ...period, to: endOfLastMonth })).modelHealth
    expect(calibration.map(({ days, band }: Data) => [days, band])).toEqual([[30, 1], [30, 2], [90, 1], [90, 2]]) // prettier-ignore
    for (const { followed, ratio, ratioRange } of calibration as Data[]) {
      expect(followed).toBeGreaterThan(0)
      expect(ratioRange[0]).toBeLessThan(ratio)
      expect(ratio).toBeLessThan(ratioRange[1])
    }
    const long = (calibration as Data[]).filter(({ days }) => days === 90)
    // It got worse for everybody, which nobody could expect.
    expect(long.every(({ observed, usual }) => observed > usual[1])).toBe(true)
  })

  it('is found part by part: a line stands with whoever a part tells of, and with nobody of whom another would', async () => {
    const part = (name: string) =>
      `query ($from: Date!, $to: Date!) { modelHealth(from: $from, to: $to, purpose: "To see one part of it.") { ${name} { name decided } } }`
    const [suspended, somebodyElse] = [people[11]!, await world.hr()]
    const linesOf = async () =>
      (await suspended.asks(READ_BY, { number: suspended.number })).employee.readBy.edges
        .map(({ node }: Data) => node)
        .filter(({ name }: Data) => name === somebodyElse.name)
    await somebodyElse.asks(part('causes'), period)
    expect(await linesOf()).toEqual([])
    await somebodyElse.asks(part('appeals'), period)
    expect(await linesOf()).toEqual([
      { name: somebodyElse.name, purpose: 'FEW_PEOPLE', stated: 'To see one part of it.' },
    ])
  })

  it('is had as charts and tables, part by part, by HR alone', async () => {
    const { writtenAnswers, multipliers } = await asked()
    expect(writtenAnswers.map(({ title }: { title: string }) => title.split(',')[0])).toEqual([
      'Whether the model still fits',
      'Whether what is expected comes about',
      'What moved in the model',
      'Appeals',
      'Contested causes',
    ])
    expect(multipliers).toContainEqual(expect.objectContaining({ what: 'POSITION', name: 'CASHIER' }))
    for (const { csv } of writtenAnswers) {
      const response = await hr.gets(csv as string)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    }
    const drift = (await (await hr.gets(writtenAnswers[0].csv as string)).text()).replace('\uFEFF', '').split('\n')
    expect(drift[0]).toBe('month,observed,expected,usual_low,usual_high')
    expect((await people[0]!.isRefused(ASK, period)).code).toBe('FORBIDDEN')
  })
})
