import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { tells } from '../../world/formally.js'
import { answers, does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** A villain exports what is held on themselves, before and after, to see who has spoken up about them. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const [mae, ben] = [await world.hr({ name: 'Mae' }), await world.hr()] as const

const EXPORT = 'query ($number: String!) { personExport(number: $number) { json } }'
const LEAVE = 'mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }'
const MOVE = 'mutation ($id: ID!, $input: LeaveDatesInput!) { correctLeave(id: $id, input: $input) { id } }'

const partsOf = async (reader: Person, { number }: Person = reader): Promise<Data[]> =>
  JSON.parse((await reader.asks(EXPORT, { number })).personExport.json as string).parts as Data[]
const rowsOf = async (person: Person, part: string, reader = person): Promise<Data[]> =>
  (await partsOf(reader, person)).find(({ name }) => name === part)!.rows as Data[]
/** How many rows more each part has, for what somebody has just done. */
async function added(person: Person, work: () => Promise<void>): Promise<Record<string, number>> {
  const count = async () => new Map((await partsOf(person)).map(({ name, rows }) => [name as string, rows.length]))
  const before = await count()
  await work()
  return Object.fromEntries(
    [...(await count())].map(([name, n]) => [name, n - before.get(name)!]).filter(([, more]) => more !== 0),
  )
}
const complainsAbout = (dana: Person, { number }: Person) =>
  dana.logs({ about: dana, parties: [{ employee: number, part: 'COMPLAINED_ABOUT' }] })

/** A manager moves somebody's leave by a day, and puts them elsewhere. */
async function pushedAround(dana: Person): Promise<Record<string, number>> {
  const dates = { employee: dana.number, from: dateAgo(-60), to: dateAgo(-62) }
  const { id } = (await dana.asks(LEAVE, { input: dates })).recordLeave
  await ben.asks('mutation ($id: ID!) { confirmLeave(id: $id) { id } }', { id })
  const shift = { employee: dana.number, store: riverside.code, date: dateAgo(-5) }
  await anna.recordsShifts({ ...shift, position: 'CASHIER' })
  return added(anna, async () => {
    await anna.asks(MOVE, { id, input: { from: dateAgo(-61), to: dateAgo(-63) } })
    await anna.recordsShifts({ ...shift, position: 'STOCKROOM' })
  })
}

describe('what a manager exports of themselves', () => {
  it('is the same whether those whose leave and shifts they moved had complained about them or not', async () => {
    const [dana, tom] = [await world.employee(riverside), await world.employee(riverside)]
    await complainsAbout(dana, anna)
    const [moved, ordinary] = [await pushedAround(dana), await pushedAround(tom)]
    expect(moved).toEqual(ordinary)
    expect(moved).toMatchObject({ noticesOfDeeds: 1 })
    const kinds = (await rowsOf(dana, 'notices', ben)).map(({ kind }) => kind)
    expect(kinds).toContain('LEAVE_CHANGED_AFTER_SPEAKING_UP')
    expect(kinds).toContain('ROSTER_CHANGED_AFTER_SPEAKING_UP')
  })

  it('tells nothing of who said that an answer was meant as a punishment, and HR who gave one nothing either', async () => {
    const dana = await world.employee(riverside)
    for (const who of [anna, mae]) {
      const incident = await who.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
      const { id: responseId } = await answers(who, incident, 'COACHING', { steps: [{ text: 'To breathe.' }] })
      const said = () => does(dana, 'sayMeantAsPunishment', { responseId, words: 'It was meant as a punishment.' })
      expect(await added(who, async () => void (await said()))).toEqual({})
      // Nor what others in HR export of them, who may hand it over.
      expect(JSON.stringify(await rowsOf(who, 'noticesOfDeeds', ben))).not.toContain('MEANT_AS_PUNISHMENT')
    }
    expect((await rowsOf(dana, 'noticesOfDeeds')).map(({ kind }) => kind)).toContain('MEANT_AS_PUNISHMENT')
  })

  it('still tells what they were told of an answer that they had asked for', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    const { id } = await answers(anna, incident, 'COACHING', { steps: [{ text: 'To breathe.' }] })
    await does(dana, 'appeal', { responseId: id, text: 'It was not so.' })
    expect((await rowsOf(anna, 'noticesOfDeeds')).map(({ kind }) => kind)).toContain('APPEAL_MADE')
  })
})

describe('what HR exports', () => {
  it('is the same for themselves whether whoever a colleague tells of had complained about them or not', async () => {
    const [dana, tom] = [await world.employee(riverside), await world.employee(riverside)]
    const colleague = await world.employee(riverside)
    await complainsAbout(dana, mae)
    for (const about of [dana, tom])
      expect(await added(mae, async () => void (await tells(colleague, about)))).toEqual({})
  })

  it('does not tell them that they moved the leave of somebody who had spoken up about them', async () => {
    const dana = await world.employee(riverside)
    const incident = await mae.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
    const contest = `mutation ($id: ID!) { contestCause(incidentId: $id, cause: PROCESS, reason: "The till.") { id } }`
    await dana.asks(contest, { id: incident.id })
    const dates = { employee: dana.number, from: dateAgo(-60), to: dateAgo(-62) }
    const { id } = (await dana.asks(LEAVE, { input: dates })).recordLeave
    await ben.asks('mutation ($id: ID!) { confirmLeave(id: $id) { id } }', { id })
    await mae.asks(MOVE, { id, input: { from: dateAgo(-61), to: dateAgo(-63) } })
    const read = async (reader: Person) =>
      JSON.stringify([await rowsOf(dana, 'leave', reader), await rowsOf(dana, 'notices', reader)])
    expect(await read(ben)).toMatch(/after_speaking_up_by.*LEAVE_CHANGED_AFTER_SPEAKING_UP/s)
    expect(await read(mae)).not.toMatch(/after_speaking_up|AFTER_SPEAKING_UP/)
  })
})
