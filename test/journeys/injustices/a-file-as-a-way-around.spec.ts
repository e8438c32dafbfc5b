import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { ImportService } from '../../../src/intake/import.service.js'
import type { Data } from '../../world/client.js'
import { proposes } from '../../world/corrections.js'
import * as documents from '../../world/documents.js'
import { becauseOf, cannotTake, saying, takes } from '../../world/due-process.js'
import { cannotTakeStep, obtains, workday } from '../../world/formally.js'
import { does } from '../../world/lives.js'
import { testFolder } from '../../world/own-database.js'
import type { Person } from '../../world/person.js'
import { ago, dateAgo, noon } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Whoever hands in a file of records means harm. */
const world = await startWorld()
const importer = world.server.app.get(ImportService, { strict: false })

const PEOPLE = `number,name,store,position,manager,hiredOn,role
E1,Dana Whitlock,NORTH,CASHIER,M1,2020-01-01,EMPLOYEE
E2,Ines Duarte,NORTH,CASHIER,M1,2020-01-01,EMPLOYEE
M1,Tom Ekberg,NORTH,,,2018-01-01,STORE_MANAGER
H1,Amara Osei,,,,2018-01-01,HR
H2,Priya Nair,,,,2018-01-01,HR
`
const HEADER = 'reference,employee,store,occurredAt,cause,severity,context,summary,reporter\n'
/** Takes in these incidents, each as the columns of the header. */
const takesIn = (...incidents: string[]): Promise<void> => takesInFiles({ incidents })
async function takesInFiles({ incidents = [], shifts }: { incidents?: string[]; shifts?: string[] }): Promise<void> {
  const folder = join(testFolder(), `folder-${randomUUID()}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'stores.csv'), 'code,name,timeZone\nNORTH,North End,UTC\n')
  writeFileSync(join(folder, 'employees.csv'), PEOPLE)
  writeFileSync(join(folder, 'incidents.csv'), HEADER + incidents.map((one) => `${one}\n`).join(''))
  if (shifts)
    writeFileSync(
      join(folder, 'shifts.csv'),
      ['employee,store,date,position,interactions,conditions,startsAt,endsAt', ...shifts, ''].join('\n'),
    )
  await importer.import(folder)
}
await takesIn()
const [dana, manager, mae, ben] = await Promise.all(['E1', 'M1', 'H1', 'H2'].map((number) => world.known(number)))
const north = { id: '', code: 'NORTH', name: 'North End' }
const about = { about: dana!, store: north }

const IN_CONFIDENCE = 'mutation ($id: ID!) { tellInConfidence(incidentId: $id, text: "I am ill.") { id } }'
const FACTS = `SELECT id, employee_id, store_id, occurred_at, day, summary, severity, cause, reporter_id, source, imported,
  sent_at, known_at FROM incidents WHERE reference = $1`
const facts = async (reference: unknown): Promise<Data> => (await world.rows(FACTS, [reference as string]))[0]!

describe('what stands here already', () => {
  it('as somebody told it of themselves, is not made another’s word by a file, to be taken back or held against them', async () => {
    const own = await dana!.logs({ ...about, severity: 'MINOR', summary: 'I shouted back.' })
    const before = await facts(own.reference)
    await takesIn(`${own.reference},E1,NORTH,${noon(3)},EMPLOYEE,MAJOR,,She hit somebody.,M1`)
    expect(await facts(own.reference)).toEqual(before)
    expect(await manager!.isRefused(documents.WITHDRAW, { id: own.id, reason: 'Mine.' })).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect((await cannotTake(manager!, 'settleCause', saying(own, 'EMPLOYEE'))).code).toBe('CONFLICT')
  })

  it('as it was logged, is changed by none: neither whom it is about, nor when it was, nor how grave', async () => {
    const logged = await manager!.logs({ ...about, cause: 'EMPLOYEE', severity: 'MINOR' })
    const before = await facts(logged.reference)
    for (const row of [
      `${logged.reference},E2,NORTH,${before.occurred_at},EMPLOYEE,MINOR,,,M1`,
      `${logged.reference},E1,NORTH,${noon(6)},EMPLOYEE,MAJOR,,Worse than that.,H1`,
    ])
      await takesIn(row)
    expect(await facts(logged.reference)).toEqual(before)
  })
})

describe('what came from a file', () => {
  it('and the employee has confirmed, is to be confirmed anew once another file says otherwise', async () => {
    await takesIn(`OLD-1,E1,NORTH,${noon(9)},EMPLOYEE,MINOR,,Forgot a bag.,M1`)
    const { id } = await facts('OLD-1')
    await takes(dana!, 'confirmKnown', { incidentId: id })
    await takesIn(`OLD-1,E1,NORTH,${noon(9)},EMPLOYEE,MINOR,,Forgot a bag.,M1`)
    expect((await facts('OLD-1')).known_at).not.toBeNull()
    await takesIn(`OLD-1,E1,NORTH,${noon(9)},EMPLOYEE,MAJOR,,Took a bag home.,M1`)
    expect(await facts('OLD-1')).toMatchObject({ severity: 'MAJOR', sent_at: null, known_at: null })
  })

  it('is as grave as HR has said since, whatever a file says', async () => {
    await takesIn(`OLD-2,E1,NORTH,${noon(9)},EMPLOYEE,MAJOR,,Forgot a bag.,M1`)
    const { id } = await facts('OLD-2')
    const SETTLE = 'mutation ($id: ID!) { settleSeverity(incidentId: $id, severity: MINOR, reason: "So.") { id } }'
    await mae!.asks(SETTLE, { id })
    await takesIn(`OLD-2,E1,NORTH,${noon(9)},EMPLOYEE,MAJOR,,Forgot a bag.,M1`)
    expect(await facts('OLD-2')).toMatchObject({ severity: 'MINOR' })
  })

  it('names another only while nobody has said anything of it', async () => {
    await takesIn(`OLD-3,E2,NORTH,${noon(9)},EMPLOYEE,MAJOR,,Took a bag home.,M1`)
    const ines = await world.known('E2')
    const { id, employee_id } = await facts('OLD-3')
    await ines.states({ id }, 'I paid for it.')
    await takesIn(`OLD-3,E1,NORTH,${noon(9)},EMPLOYEE,MAJOR,,Took a bag home.,M1`)
    expect(await facts('OLD-3')).toMatchObject({ employee_id })
  })

  it.each<[string, (by: Person, incident: Data) => Promise<unknown>]>([
    ['told in confidence', (by, { id }) => by.asks(IN_CONFIDENCE, { id })],
    ['asked to correct', (by, incident) => proposes(by, incident, { notThere: true, words: 'I was at the doctor’s.' })],
  ])('makes nobody read what somebody %s of it', async (how, tells) => {
    const reference = `TOLD-${how.length}`
    await takesIn(`${reference},E2,NORTH,${noon(9)},EMPLOYEE,MINOR,,Forgot a bag.,M1`)
    const { id, employee_id } = await facts(reference)
    await tells(await world.known('E2'), { id })
    await takesIn(`${reference},E1,NORTH,${noon(9)},EMPLOYEE,MINOR,,Forgot a bag.,M1`)
    expect(await facts(reference)).toMatchObject({ employee_id })
    expect(await dana!.sees({ id })).toBeNull()
  })

  it('proves nothing by the word misconduct either, until the employee has confirmed it', async () => {
    await takesIn(`OLD-4,E1,NORTH,${ago({ days: 2 })},EMPLOYEE,MAJOR,,Took a bag home.,M1`)
    const incident = await facts('OLD-4')
    await obtains(ben!, incident)
    await mae!.asksForStatement(incident)
    world.later({ days: 8 })
    const asks = () => mae!.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    const refused = await asks()
    expect(refused.__typename).toBe('DueProcessNotMet')
    expect(becauseOf(refused, 'PROOF')).toMatch(/came from a file/)
    await takes(dana!, 'confirmKnown', { incidentId: incident.id })
    expect(await asks()).toMatchObject({ status: 'AWAITING_HR' })
  })
})

describe('who recorded it, as a file has it', () => {
  it('stays who it was once anybody was told: nobody comes to decide what they recorded by another file', async () => {
    const at = ago({ days: 2 })
    const row = (reporter: string) => `OLD-5,E1,NORTH,${at},EMPLOYEE,MAJOR,,Took a bag home.,${reporter}`
    await takesIn(row('H1'))
    const incident = await facts('OLD-5')
    await takes(dana!, 'confirmKnown', { incidentId: incident.id })
    await dana!.states(incident, 'I paid for it.')
    await obtains(ben!, incident)
    await takesIn(row('M1'))
    const asked = await manager!.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'A bag is missing.' })
    expect(asked).toMatchObject({ status: 'AWAITING_HR' })
    const invitation = { responseId: asked.id, at: workday(9), place: 'Here' }
    expect(await cannotTakeStep(mae!, 'inviteToHearing', invitation)).toMatchObject({ code: 'FORBIDDEN' })
    // Nor does what is alleged change while it waits.
    const before = await facts('OLD-5')
    await takesIn(`OLD-5,E1,NORTH,${noon(5)},EMPLOYEE,MAJOR,,Took two bags home.,H1`)
    expect(await facts('OLD-5')).toEqual(before)
    await does(manager!, 'withdrawResponse', { id: asked.id, reason: 'A mistake.' })
  })
})

describe('a shift', () => {
  const SHIFTS = `{ viewer { employee { shifts(first: 50) { edges { node {
    date interactions startsAt endsAt provesSomething contestedAt } } } } } }`
  const shiftOn = async (date: string): Promise<Data> =>
    (await dana!.asks(SHIFTS)).viewer.employee.shifts.edges.map(({ node }: Data) => node).find((one: Data) => one.date === date) // prettier-ignore
  const file = (date: string, interactions: number, hours = ',') =>
    takesInFiles({ shifts: [`E1,NORTH,${date},CASHIER,${interactions},,${hours}`] })
  const told = async () =>
    (await dana!.asks('{ viewer { notices(first: 100) { edges { node { kind } } } } }')).viewer.notices.edges.filter(
      ({ node }: Data) => node.kind === 'SHIFT_CHANGED',
    ).length as number

  it('that a file changes proves nothing until they could contest it, and they are told', async () => {
    const day = dateAgo(3)
    await file(day, 90)
    expect(await shiftOn(day)).toMatchObject({ interactions: 90, provesSomething: true })
    const before = await told()
    await file(day, 90)
    expect(await told()).toBe(before)
    await file(day, 9)
    expect(await shiftOn(day)).toMatchObject({ interactions: 9, provesSomething: false })
    expect(await told()).toBe(before + 1)
    await does(dana!, 'contestShift', { store: 'NORTH', date: day, position: 'CASHIER', words: 'There were ninety.' })
    await file(day, 8)
    world.later({ days: 8 })
    expect(await shiftOn(day)).toMatchObject({
      interactions: 9,
      provesSomething: false,
      contestedAt: expect.any(String),
    })
  })

  it('that a manager entered late is there as soon as a file says the same', async () => {
    const day = dateAgo(6)
    const sincePutThere = async () =>
      (await world.rows('SELECT rostered_at AS at, recorded_by AS "by", by_manager AS manager FROM shift_entries WHERE date = $1', [day]))[0]! // prettier-ignore
    await manager!.recordsShifts({ employee: 'E1', store: 'NORTH', date: day, position: 'CASHIER', interactions: 60, conditions: [] }) // prettier-ignore
    const entered = await sincePutThere()
    expect(entered.at).not.toBeNull()
    await file(dateAgo(7), 60)
    expect(await sincePutThere()).toEqual(entered)
    await file(day, 60)
    expect(await sincePutThere()).toEqual({ ...entered, at: null })
  })

  it('that HR has entered is changed by none', async () => {
    const day = dateAgo(4)
    await file(day, 90)
    await mae!.recordsShifts({ employee: 'E1', store: 'NORTH', date: day, position: 'CASHIER', interactions: 80, conditions: [] }) // prettier-ignore
    await file(day, 9)
    world.later({ days: 7 })
    expect(await shiftOn(day)).toMatchObject({ interactions: 80, provesSomething: true })
  })

  it('keeps the hours that are known where a file knows none, and those that HR has entered against one that knows others', async () => {
    const day = dateAgo(5)
    const [early, late] = ['06:00,14:00', '14:00,22:00'].map((hours) =>
      hours.split(',').map((hour) => `${day}T${hour}:00.000Z`),
    ) as [string[], string[]]
    await file(day, 90, early.join(','))
    const before = await told()
    await file(day, 90)
    expect(await shiftOn(day)).toMatchObject({ startsAt: early[0], endsAt: early[1], provesSomething: true })
    expect(await told()).toBe(before)
    await file(day, 90, late.join(','))
    expect(await shiftOn(day)).toMatchObject({ startsAt: late[0], provesSomething: false })
    expect(await told()).toBe(before + 1)
    const [startsAt, endsAt] = early
    await mae!.recordsShifts({ employee: 'E1', store: 'NORTH', date: day, position: 'CASHIER', interactions: 90, startsAt, endsAt, conditions: [] }) // prettier-ignore
    await file(day, 90, late.join(','))
    expect(await shiftOn(day)).toMatchObject({ startsAt, endsAt })
  })
})
