import { describe, expect, it } from '@jest/globals'
import * as documents from '../world/documents.js'
import type { Refusal } from '../world/person.js'
import { ago, dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const stranger = await world.employee(market)
const incident = await manager.logs({ about: dana })
const nobodys = await manager.logs({ about: null })

/** Refused as bad input that names exactly these fields, each with a sentence, and nothing was written. */
async function isRefusedFor(paths: string[], refused: () => Promise<Refusal>): Promise<void> {
  const before = await world.counts()
  const { code, fields, message } = await refused()
  expect({ code, paths: Object.keys(fields).sort() }).toEqual({ code: 'BAD_USER_INPUT', paths: [...paths].sort() })
  for (const said of [message, ...Object.values(fields)]) expect(said).toMatch(/[.?!]$/)
  expect(await world.counts()).toEqual(before)
}

const long = (length: number) => 'x'.repeat(length)

describe('logging an incident', () => {
  const good = manager.inputOf({ about: dana })

  it.each<[string, object, string]>([
    ['an unknown store', { store: 'S99', employee: undefined }, 'input.store'],
    ['no store', { store: undefined }, 'input.store'],
    ['a store that is no text', { store: 7 }, 'input.store'],
    ['a store of somebody else', { store: market.code, employee: undefined }, 'input.store'],
    ['an unknown employee', { employee: 'E999' }, 'input.employee'],
    ['an employee of another store', { employee: stranger.number }, 'input.employee'],
    ['the cause EMPLOYEE with no employee', { cause: 'EMPLOYEE', employee: undefined }, 'input.employee'],
    ['a date in the future', { occurredAt: ago({ days: -1 }) }, 'input.occurredAt'],
    ['a date of another age', { occurredAt: '1970-01-01T00:00:00Z' }, 'input.occurredAt'],
    ['a date without a time', { occurredAt: today() }, 'input.occurredAt'],
    ['a time without an offset', { occurredAt: `${today()}T09:00:00` }, 'input.occurredAt'],
    ['a day that no calendar has', { occurredAt: '2026-02-30T09:00:00Z' }, 'input.occurredAt'],
    ['no time', { occurredAt: null }, 'input.occurredAt'],
    ['an empty summary', { summary: '' }, 'input.summary'],
    ['a summary of blanks', { summary: ' \n\t ' }, 'input.summary'],
    ['a summary of 100,000 characters', { summary: long(100_000) }, 'input.summary'],
    ['a summary of one character too many', { summary: long(5_001) }, 'input.summary'],
    ['no summary', { summary: undefined }, 'input.summary'],
    ['an unknown cause', { cause: 'THE_WEATHER' }, 'input.cause'],
    ['an unknown severity', { severity: 'AWFUL' }, 'input.severity'],
    ['an unknown source', { source: 'RUMOUR' }, 'input.source'],
    ['an unknown touchpoint', { touchpoint: 'CAR_PARK' }, 'input.touchpoint'],
    ['an unknown context factor', { context: ['UNDERSTAFFED', 'BAD_MOOD'] }, 'input.context.1'],
    ['a context factor twice', { context: ['UNWELL', 'UNWELL'] }, 'input.context'],
    ['an empty idempotency key', { idempotencyKey: '' }, 'input.idempotencyKey'],
    ['an idempotency key without end', { idempotencyKey: long(201) }, 'input.idempotencyKey'],
    ['a field that there is not', { mood: 'grumpy' }, 'input.mood'],
    ['a character that no text has', { summary: 'a\u0000b' }, 'input.summary'],
  ])('with %s', (_what, wrong, path) =>
    isRefusedFor([path], () => manager.isRefused(documents.LOG, { input: { ...good, ...wrong } })),
  )

  it('names all that is wrong at once, also of which some cannot be read', () =>
    isRefusedFor(['input.source', 'input.summary', 'input.occurredAt', 'input.context.0', 'input.idempotencyKey'], () =>
      manager.isRefused(documents.LOG, {
        input: {
          ...good,
          source: 'RUMOUR',
          summary: '',
          occurredAt: 'yesterday',
          context: ['MOOD'],
          idempotencyKey: '',
        },
      }),
    ))

  it('names all that is wrong at once', () =>
    isRefusedFor(['input.employee', 'input.occurredAt'], () =>
      manager.isRefused(documents.LOG, { input: { ...good, employee: 'E999', occurredAt: ago({ days: -9 }) } }),
    ))

  it('takes what is just within bounds', async () => {
    const logged = await manager.logs({ about: dana, summary: `  ${long(5_000)}  `, occurredAt: ago({ minutes: -4 }) })
    expect(logged.summary).toHaveLength(5_000)
  })

  it.each([
    ['an unknown enum in the document itself', 'cause: THE_WEATHER', 'input.cause'],
    ['a wrong time in the document itself', 'occurredAt: "yesterday"', 'input.occurredAt'],
  ])('with %s', (_what, wrong, path) => {
    const rest = wrong.startsWith('occurredAt') ? '' : `occurredAt: "${ago({ hours: 1 })}",`
    const mutation = `mutation { logIncident(input: { store: "${riverside.code}", summary: "Late.", ${rest} ${wrong} }) { id } }`
    return isRefusedFor([path], () => manager.isRefused(mutation))
  })
})

describe('answering', () => {
  const reassign = (more: object) => ({ kind: 'REASSIGNMENT', position: 'STOCKROOM', endsOn: dateAgo(-2), ...more })

  it.each<[string, object, string]>([
    ['an unknown kind', { kind: 'PILLORY' }, 'input.kind'],
    ['no reason', { kind: 'NO_ACTION', reason: '  ' }, 'input.reason'],
    ['a reason without end', { kind: 'NO_ACTION', reason: long(100_000) }, 'input.reason'],
    ['a reassignment without an end', reassign({ endsOn: undefined }), 'input.endsOn'],
    ['a reassignment over 14 days', reassign({ endsOn: dateAgo(-14) }), 'input.endsOn'],
    [
      'a reassignment that ends before it starts',
      reassign({ startsOn: dateAgo(-3), endsOn: dateAgo(-2) }),
      'input.endsOn',
    ],
    ['a reassignment that ended yesterday', reassign({ endsOn: dateAgo(1) }), 'input.endsOn'],
    ['a reassignment that began yesterday', reassign({ startsOn: dateAgo(1) }), 'input.startsOn'],
    ['a reassignment to nothing', reassign({ position: undefined }), 'input.position'],
    ['a reassignment to blanks', reassign({ position: '   ', startsOn: dateAgo(-1) }), 'input.position'],
    ['a reassignment to a position without end', reassign({ position: long(61) }), 'input.position'],
    ['a day that no calendar has', reassign({ endsOn: '2026-02-30' }), 'input.endsOn'],
    ['a time for a day', reassign({ endsOn: ago({}) }), 'input.endsOn'],
    ['standing down without an end', { kind: 'STAND_DOWN' }, 'input.endsOn'],
    ['a suspension without an end', { kind: 'SUSPENSION' }, 'input.endsOn'],
    [
      'coaching that ends before it starts',
      { kind: 'COACHING', startsOn: today(), endsOn: dateAgo(1) },
      'input.endsOn',
    ],
    ['an unknown kind of misconduct', { kind: 'DISMISSAL', misconduct: 'RUDENESS' }, 'input.misconduct'],
    ['misconduct with an informal kind', { kind: 'COACHING', misconduct: 'THEFT' }, 'input.misconduct'],
    ['a standard that there is not', { kind: 'VERBAL_WARNING', standard: 'S-1' }, 'input.standard'],
  ])('with %s', (_what, { kind, ...more }: { kind?: string }, path) =>
    isRefusedFor([path], () => manager.cannotRespond(incident, kind!, more)),
  )

  it('somebody where nobody was named', () =>
    isRefusedFor(['input.kind'], () => manager.cannotRespond(nobodys, 'COACHING')))

  it('takes 14 days, first and last counted', async () => {
    const jonas = await world.employee(riverside)
    const another = await manager.logs({ about: jonas })
    const response = await manager.responds(another, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(-13) })
    expect(response).toMatchObject({ status: 'ACTIVE', startsOn: today(), endsOn: dateAgo(-13) })
  })
})

describe('the rest', () => {
  it.each<[string, string, object, string]>([
    ['withdrawing without a reason', documents.WITHDRAW, { id: incident.id, reason: '' }, 'reason'],
    ['withdrawing with a novel', documents.WITHDRAW, { id: incident.id, reason: long(2_001) }, 'reason'],
    ['an empty statement', documents.GIVE_STATEMENT, { incidentId: incident.id, text: ' ' }, 'text'],
    ['a statement without end', documents.GIVE_STATEMENT, { incidentId: incident.id, text: long(20_001) }, 'text'],
    ['no rows', documents.INCIDENTS, { first: 0 }, 'first'],
    ['fewer than no rows', documents.INCIDENTS, { first: -1 }, 'first'],
    ['more rows than there may be', documents.INCIDENTS, { first: 101 }, 'first'],
    ['a cursor of another list', documents.INCIDENTS, { after: 'abc' }, 'after'],
    ['an unknown finding', documents.INCIDENTS, { filter: { finding: ['GUILTY'] } }, 'filter.finding.0'],
    ['a time that is none', documents.INCIDENTS, { filter: { occurredFrom: 'last week' } }, 'filter.occurredFrom'],
    ['a number that is none', documents.ONE_EMPLOYEE, {}, 'number'],
    ['a number that no text has', documents.ONE_EMPLOYEE, { number: 'E\u0000' }, 'number'],
  ])('%s', (_what, document, variables, path) => isRefusedFor([path], () => manager.isRefused(document, variables)))
})

describe('the roster', () => {
  const good = { employee: dana.number, store: riverside.code, date: today(), position: 'CASHIER' }

  it.each<[string, object, string]>([
    ['an unknown employee', { employee: 'E999' }, 'employee'],
    ['an employee of another store', { employee: stranger.number }, 'employee'],
    ['a store of somebody else', { store: market.code }, 'store'],
    ['a date that is none', { date: '2026-13-01' }, 'date'],
    ['a date in years to come', { date: dateAgo(-400) }, 'date'],
    ['an empty position', { position: '' }, 'position'],
    ['fewer customers than none', { interactions: -1 }, 'interactions'],
    ['half a customer', { interactions: 1.5 }, 'interactions'],
    ['a crowd', { interactions: 1_000_000 }, 'interactions'],
    ['an unknown condition', { conditions: ['FOG'] }, 'conditions.0'],
    ['a condition twice', { conditions: ['LONG_SHIFT', 'LONG_SHIFT'] }, 'conditions'],
    ['a confidence for all to read', { conditions: ['PERSONAL_STRAIN'] }, 'conditions'],
    ['a beginning without an end', { startsAt: `${today()}T09:00:00Z` }, 'endsAt'],
    ['an end without a beginning', { endsAt: `${today()}T09:00:00Z` }, 'startsAt'],
    ['an end before its beginning', { startsAt: `${today()}T09:00:00Z`, endsAt: `${today()}T08:00:00Z` }, 'endsAt'],
    ['two days in one', { startsAt: `${today()}T09:00:00Z`, endsAt: `${dateAgo(-1)}T10:00:00Z` }, 'endsAt'],
    [
      'a beginning on another day',
      { startsAt: `${dateAgo(-1)}T20:00:00Z`, endsAt: `${dateAgo(-2)}T04:00:00Z` },
      'startsAt',
    ],
  ])('with %s writes none of its shifts', (_what, wrong, field) =>
    isRefusedFor([`shifts.1.${field}`], () =>
      manager.isRefused(documents.RECORD_SHIFTS, {
        shifts: [
          { ...good, date: dateAgo(1) },
          { ...good, ...wrong },
        ],
      }),
    ),
  )

  it('with the same shift twice', () =>
    isRefusedFor(['shifts.1'], () => manager.isRefused(documents.RECORD_SHIFTS, { shifts: [good, good] })))

  it('with more shifts than one call takes', () => {
    const shifts = Array.from({ length: 501 }, (_, n) => ({ ...good, date: dateAgo(n) }))
    return isRefusedFor(['shifts'], () => manager.isRefused(documents.RECORD_SHIFTS, { shifts }))
  })
})
