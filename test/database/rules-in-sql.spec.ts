import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { connectionsTo } from '../../ormconfig.js'
import type { Viewer } from '../../src/access/viewer.js'
import { carriesNoFinding, findingsAreOff } from '../../src/assessments/findings/findings-off-sql.js'
import { Database } from '../../src/database/database.js'
import { instantOf } from '../../src/time/instant.js'
import { Language } from '../../src/language/language.js'
import { Role } from '../../src/directory/role.js'
import { visibleIncidents } from '../../src/incidents/incidents.access.js'
import type { Announcement } from '../../src/notices/announcement.js'
import { NOTICES, type NoticeKind } from '../../src/notices/notice-kinds.js'
import { concerns, waysTo } from '../../src/notices/notices.access.js'
import { daysBetween, later } from '../../src/queue/instant-sql.js'
import { statementRefused } from '../../src/queue/statement-refused.js'
import { daysToAnswer } from '../../src/responses/just-cause/days-to-answer.js'
import { lastDayOfWeight, gravestUnspent, STEPS } from '../../src/responses/steps.js'
import { nothingWeighs } from '../../src/retention/what-is-over.js'
import { askOver, type MadeUp } from '../world/made-up-rows.js'
import { ownDatabase } from '../world/own-database.js'
import type { Step } from '../../src/incidents/response-kinds.js'

// A rule that stands in code and again as a condition on rows: random histories hold the two equal.

const database = await Database.open(connectionsTo(await ownDatabase()))
afterAll(() => database.close())
const RUNS = { numRuns: 40 }

const idOf = (kind: number, n: number) => `0190000${kind}-0000-7000-8000-00000000000${n}`
const PEOPLE = [0, 1, 2, 3].map((n) => idOf(1, n))
const STORES = [0, 1, 2].map((n) => idOf(2, n))
const row = (n: number) => `01900003-0000-7000-8000-${String(n).padStart(12, '0')}`

const somebody = fc.constantFrom(...PEOPLE)
const somebodyOrNobody = fc.option(somebody, { nil: null })
const aStore = fc.constantFrom(...STORES)
const viewers: fc.Arbitrary<Viewer> = fc.record({
  id: somebody,
  number: fc.constant('E1'),
  role: fc.constantFrom(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR),
  storeId: fc.option(aStore, { nil: null }),
  managedStoreIds: fc.subarray(STORES),
  language: fc.constant(Language.EN),
})
const DAY_MS = 86_400_000
const FIRST = Date.parse('2023-12-20T00:00:00.000Z')
/** Instants of three years with a leap day in them, the last of February and of long months among them. */
const instants = fc
  .integer({ min: 0, max: 3 * 365 * 86_400 })
  .map((seconds) => instantOf(FIRST + seconds * 1_000 + (seconds % 1_000)))
const dates = instants.map((instant) => instant.slice(0, 10))
const numbered = <T extends object>(rows: readonly T[]) => rows.map((one, n) => ({ id: row(n), ...one }))
const idsIn = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

describe('who sees an incident', () => {
  const rows = fc.record({
    store_id: aStore,
    employee_id: somebodyOrNobody,
    reporter_id: somebodyOrNobody,
    for_hr_alone: fc.boolean(),
    occurred_at: fc.constantFrom('2026-01-01T09:00:00.000Z', '2026-02-01T09:00:00.000Z'),
    accused: fc.subarray(PEOPLE, { maxLength: 2 }),
  })
  type Told = typeof rows extends fc.Arbitrary<infer One> ? One : never
  const UNTIL = '2026-01-15T09:00:00.000Z'
  const formerManagers = fc.uniqueArray(
    fc.record({ store_id: aStore, employee_id: somebody, managed_until: fc.constant(UNTIL) }),
    { maxLength: 6, selector: (one) => one.store_id + one.employee_id },
  )

  /**
   * The rule in plain words: one's own always; complaints about oneself, or of a store while one managed it, once HR has opened them;
   * else by store and office.
   */
  function sees(viewer: Viewer, one: Told, managedThen: boolean): boolean {
    if (one.employee_id === viewer.id) return true
    if (one.accused.includes(viewer.id)) return !one.for_hr_alone
    if (viewer.role === Role.HR) return !one.for_hr_alone || !managedThen || one.reporter_id === viewer.id
    if (viewer.role !== Role.STORE_MANAGER || !viewer.managedStoreIds.includes(one.store_id)) return false
    return !one.for_hr_alone || one.reporter_id === viewer.id
  }

  it('is the same by the rule and by the row condition', () =>
    fc.assert(
      fc.asyncProperty(
        viewers,
        fc.array(rows, { minLength: 1, maxLength: 12 }),
        formerManagers,
        async (viewer, all, former) => {
          const incidents = numbered(all)
          const managedThen = (one: Told) =>
            former.some(({ store_id, employee_id }) => store_id === one.store_id && employee_id === viewer.id) &&
            one.occurred_at <= UNTIL
          const found = await askOver<{ id: string }>(
            database,
            [
              {
                name: 'incidents',
                columns: {
                  id: 'uuid',
                  store_id: 'uuid',
                  employee_id: 'uuid',
                  reporter_id: 'uuid',
                  for_hr_alone: 'boolean',
                  occurred_at: 'text',
                },
                rows: incidents.map(({ accused: _, ...one }) => one),
              },
              {
                name: 'former_managers',
                columns: { store_id: 'uuid', employee_id: 'uuid', managed_until: 'text' },
                rows: former,
              },
              {
                name: 'incident_parties',
                columns: { incident_id: 'uuid', employee_id: 'uuid', part: 'text' },
                rows: incidents.flatMap(({ id, accused }) =>
                  accused.map((employee_id) => ({ incident_id: id, employee_id, part: 'COMPLAINED_ABOUT' })),
                ),
              },
            ],
            (add) => `SELECT i.id FROM incidents i WHERE ${visibleIncidents(viewer, 'i', add)}`,
          )
          expect(idsIn(found)).toEqual(idsIn(incidents.filter((one) => sees(viewer, one, managedThen(one)))))
        },
      ),
      RUNS,
    ))
})

describe('whom a notice reaches', () => {
  const announcements = fc.record({
    kind: fc.constantFrom(...(Object.keys(NOTICES) as NoticeKind[])),
    storeId: aStore,
    employeeId: somebodyOrNobody,
    actorId: somebodyOrNobody,
    askerId: somebodyOrNobody,
    toId: somebodyOrNobody,
    forHrAlone: fc.boolean(),
    exceptInHr: fc.subarray(PEOPLE, { maxLength: 2 }),
  })
  it('is the same at the moment and when it is read later', () =>
    fc.assert(
      fc.asyncProperty(viewers, fc.array(announcements, { minLength: 1, maxLength: 12 }), async (viewer, rows) => {
        const all = numbered(rows)
        const notices: MadeUp = {
          name: 'notices',
          columns: {
            id: 'uuid',
            incident_id: 'uuid',
            kind: 'text',
            store_id: 'uuid',
            employee_id: 'uuid',
            actor_id: 'uuid',
            asker_id: 'uuid',
            to_id: 'uuid',
            except_in_hr: 'text',
          },
          rows: all.map(({ id, kind, storeId, employeeId, actorId, askerId, toId, exceptInHr }) => ({
            id,
            // What everybody is told of is of no incident.
            incident_id: NOTICES[kind].includes('EVERYBODY') ? null : id,
            kind,
            store_id: storeId,
            employee_id: employeeId,
            actor_id: actorId,
            asker_id: askerId,
            to_id: toId,
            except_in_hr: exceptInHr.join(' '),
          })),
        }
        const incidents: MadeUp = {
          name: 'incidents',
          // Nobody managed anything before: what is kept from whoever did is told by a story of its own.
          columns: { id: 'uuid', for_hr_alone: 'boolean', store_id: 'uuid', reporter_id: 'uuid', occurred_at: 'text' },
          rows: all.map(({ id, forHrAlone, storeId, actorId }) => ({
            id,
            for_hr_alone: forHrAlone,
            store_id: storeId,
            reporter_id: actorId,
            occurred_at: '2026-01-01T09:00:00.000Z',
          })),
        }
        const found = await askOver<{ id: string }>(database, [notices, incidents], (add) =>
          waysTo(viewer, add)
            .map((way) => `SELECT n.id FROM notices n WHERE ${way}`)
            .join(' UNION '),
        )
        expect(idsIn(found)).toEqual(idsIn(all.filter((one) => concerns(viewer, one as unknown as Announcement))))
      }),
      RUNS,
    ))
})

describe('time in SQL', () => {
  const over = (rows: readonly { at: string; then?: string }[]): MadeUp => ({
    name: 'moments',
    columns: { id: 'text', at: 'text', then_at: 'text' },
    rows: rows.map(({ at, then }, n) => ({ id: String(n).padStart(3, '0'), at, then_at: then ?? null })),
  })

  it('goes on by days and by months as the calendar does', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(instants, { minLength: 1, maxLength: 20 }),
        fc.record({ count: fc.integer({ min: -40, max: 40 }), unit: fc.constantFrom('days', 'months') }),
        async (moments, { count, unit }) => {
          const found = await askOver<{ later: string }>(
            database,
            [over(moments.map((at) => ({ at })))],
            () => `SELECT ${later(database.dialect, 'm.at', count, unit)} AS later FROM moments m ORDER BY m.id`,
          )
          const expected = moments.map((at) =>
            Temporal.Instant.from(at)
              .toZonedDateTimeISO('UTC')
              .add({ [unit]: count })
              .toInstant()
              .toString({ fractionalSecondDigits: 3 }),
          )
          expect(found.map((one) => one.later)).toEqual(expected)
        },
      ),
      RUNS,
    ))

  it('counts the days between two instants', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(instants, instants), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const found = await askOver<{ days: number | string }>(
          database,
          [over(pairs.map(([at, then]) => ({ at, then })))],
          () => `SELECT ${daysBetween(database.dialect, 'm.at', 'm.then_at')} AS days FROM moments m ORDER BY m.id`,
        )
        pairs.forEach(([at, then], n) =>
          expect(Number(found[n]!.days)).toBeCloseTo((Date.parse(then) - Date.parse(at)) / DAY_MS, 6),
        )
      }),
      RUNS,
    ))
})

describe('findings that are off', () => {
  const switches = fc.record({
    store_id: fc.option(aStore, { nil: null }),
    began_at: instants,
    ended_at: fc.option(instants, { nil: null }),
  })
  it('are off for a store now, or were when it was recorded, and for nothing else', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(switches, { maxLength: 4 }),
        fc.array(fc.record({ store_id: aStore, recorded_at: instants }), { minLength: 1, maxLength: 12 }),
        async (off, rows) => {
          const incidents = numbered(rows)
          const found = await askOver<{ id: string; none: boolean | number; now: boolean | number }>(
            database,
            [
              { name: 'findings_off', columns: { store_id: 'uuid', began_at: 'text', ended_at: 'text' }, rows: off },
              { name: 'incidents', columns: { id: 'uuid', store_id: 'uuid', recorded_at: 'text' }, rows: incidents },
            ],
            () =>
              `SELECT i.id, ${carriesNoFinding('i.store_id', 'i.recorded_at')} AS none, ${findingsAreOff('i.store_id')} AS now
               FROM incidents i ORDER BY i.id`,
          )
          incidents.forEach(({ store_id, recorded_at }, n) => {
            const here = off.filter((one) => one.store_id === null || one.store_id === store_id)
            const now = here.some(({ ended_at }) => ended_at === null)
            const then = here.some(
              ({ began_at, ended_at }) => ended_at !== null && began_at <= recorded_at && recorded_at < ended_at,
            )
            expect([Boolean(found[n]!.none), Boolean(found[n]!.now)]).toEqual([now || then, now])
          })
        },
      ),
      RUNS,
    ))
})

describe('what still weighs on somebody', () => {
  const AFTER_ALL = '9999-12-31' // no formal response is kept for being recent
  // A dismissal weighs for good in due process; its records go when its period is over.
  const given = fc.record({ kind: fc.constantFrom(...STEPS.filter((step) => step !== 'DISMISSAL')), issuedOn: dates })
  it('keeps its incident from ending: the same days by the seven tests and by retention', () =>
    fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 12 }), dates, async (steps, today) => {
        const all = numbered(steps)
        const found = await askOver<{ id: string }>(
          database,
          [
            {
              name: 'incidents',
              columns: {
                id: 'uuid',
                occurred_at: 'text',
                for_hr_alone: 'boolean',
                contested_at: 'text',
                severity_contested_at: 'text',
                complaint_ended_at: 'text',
                withdrawn_at: 'text',
                attributed_by: 'uuid',
                attribution_agreed_at: 'text',
                hr_looked_at: 'text',
              },
              rows: all.map(({ id, issuedOn }) => ({
                id,
                occurred_at: `${issuedOn}T09:00:00.000Z`,
                for_hr_alone: false,
                contested_at: null,
                severity_contested_at: null,
                complaint_ended_at: null,
                withdrawn_at: null,
                attributed_by: null,
                attribution_agreed_at: null,
                hr_looked_at: null,
              })),
            },
            {
              name: 'responses',
              columns: {
                id: 'uuid',
                incident_id: 'uuid',
                state: 'text',
                kind: 'text',
                requested_at: 'text',
                decided_at: 'text',
                ends_on: 'text',
              },
              rows: all.map(({ id, kind, issuedOn }) => ({
                id,
                incident_id: id,
                state: 'ACTIVE',
                kind,
                requested_at: `${issuedOn}T09:00:00.000Z`,
                decided_at: `${issuedOn}T10:00:00.000Z`,
                ends_on: lastDayOfWeight(kind, issuedOn),
              })),
            },
            { name: 'appeals', columns: { response_id: 'uuid', decided_at: 'text' }, rows: [] },
          ],
          (add) =>
            `SELECT i.id FROM incidents i WHERE NOT ${nothingWeighs(add(AFTER_ALL), add(today), add(AFTER_ALL))}`,
        )
        const weighing = all.filter(({ kind, issuedOn }) => gravestUnspent([{ step: kind as Step, issuedOn }], today))
        expect(idsIn(found)).toEqual(idsIn(weighing))
      }),
      RUNS,
    ))
})

describe('seven days for a statement', () => {
  const spans = fc.array(fc.record({ start: fc.integer({ min: -3, max: 25 }), days: fc.integer({ min: 1, max: 6 }) }), {
    maxLength: 3,
  })
  /** Leave never overlaps: what would is left out. */
  const leaveFrom = (asked: string, all: readonly { start: number; days: number }[]) => {
    const date = (days: number) => instantOf(Date.parse(asked) + days * DAY_MS).slice(0, 10)
    const kept: { from: string; to: string }[] = []
    for (const { start, days } of all) {
      const span = { from: date(start), to: date(start + days - 1) }
      if (kept.every(({ from, to }) => span.to < from || to < span.from)) kept.push(span)
    }
    return kept
  }

  // The queue counts by UTC for every store, the test of INVESTIGATION by the store's own clock: they are compared where both are one.
  it('are over in the queue when the test says so', () =>
    fc.assert(
      fc.asyncProperty(instants, spans, fc.integer({ min: 0, max: 40 * 24 }), async (asked, some, hours) => {
        const leave = leaveFrom(asked, some)
        const now = Date.parse(asked) + hours * 3_600_000
        const until = Date.parse(daysToAnswer(asked, 'UTC', leave).until)
        const [incident, person] = [row(1), PEOPLE[0]!]
        const found = await askOver<{ id: string }>(
          database,
          [
            {
              name: 'incidents',
              columns: {
                id: 'uuid',
                employee_id: 'uuid',
                statement_requested_at: 'text',
                statement_given_at: 'text',
                withdrawn_at: 'text',
              },
              rows: [
                {
                  id: incident,
                  employee_id: person,
                  statement_requested_at: asked,
                  statement_given_at: null,
                  withdrawn_at: null,
                },
              ],
            },
            {
              name: 'leaves',
              columns: {
                employee_id: 'uuid',
                starts_on: 'text',
                ends_on: 'text',
                taken_back_at: 'text',
                confirmed_at: 'text',
              },
              rows: leave.map(({ from, to }) => ({
                employee_id: person,
                starts_on: from,
                ends_on: to,
                taken_back_at: null,
                confirmed_at: asked,
              })),
            },
          ],
          (add) => {
            const asking = { dialect: database.dialect, add, viewerId: '', undecided: [], now, kept: undefined }
            const { from, where } = statementRefused(asking, '1 = 1')
            return `SELECT i.id FROM ${from} WHERE ${where}`
          },
        )
        expect(found).toHaveLength(now >= until ? 1 : 0)
      }),
      // Once the queue counted leave that began after the days were over.
      { numRuns: 150, examples: [['2024-01-04T06:00:00.600Z', [{ start: 8, days: 3 }], 234]] },
    ))
})
