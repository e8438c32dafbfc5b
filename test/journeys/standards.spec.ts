import { describe, expect, it } from '@jest/globals'
import { testClock } from '../world/clock.js'
import { ago, dateAgo, inWords, today } from '../world/times.js'
import { becauseOf, cannotTake, outcomesOf, standardOf, takes } from '../world/due-process.js'
import type { Data } from '../world/client.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const hr = await world.hr()

describe('a service standard', () => {
  it('is published by HR, and read by everybody with when they acknowledged it themselves', async () => {
    const standard = await takes(hr, 'publishStandard', standardOf('READ'))
    expect(standard).toMatchObject({ code: 'READ', version: 1, inForceFrom: today(), acknowledgedAt: null })
    const acknowledged = await takes(dana, 'acknowledgeStandard', { id: standard.id })
    expect(Date.parse(acknowledged.acknowledgedAt)).toBeGreaterThan(testClock.milliseconds() - 60_000)
    expect(await takes(dana, 'standards')).toEqual([acknowledged])
    for (const person of [manager, hr]) expect(await takes(person, 'standards')).toEqual([standard])
  })

  it('is published by nobody else', async () => {
    for (const person of [dana, manager])
      expect(await cannotTake(person, 'publishStandard', standardOf('MINE'))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is never changed: the same code again is a new version, which has to be acknowledged anew', async () => {
    const first = await takes(hr, 'publishStandard', standardOf('QUEUE'))
    await takes(dana, 'acknowledgeStandard', { id: first.id })
    const second = await takes(hr, 'publishStandard', standardOf('QUEUE', { text: 'Within two minutes.' }))
    expect(second).toMatchObject({ code: 'QUEUE', version: 2 })
    const versions = (await takes(dana, 'standards')).filter(({ code }: Data) => code === 'QUEUE')
    expect(versions.map(({ version }: Data) => version)).toEqual([2, 1])
    expect(versions[0].acknowledgedAt).toBeNull()
    expect(versions[1]).toMatchObject({ text: first.text, acknowledgedAt: expect.any(String) })
  })

  it('has a version of its own, however many are published at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => takes(hr, 'publishStandard', standardOf('BUSY'))))
    expect(answers.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4])
  })

  it('is acknowledged once, however often one presses the button', async () => {
    const { id } = await takes(hr, 'publishStandard', standardOf('ONCE'))
    const answers = await Promise.all(
      Array.from({ length: 3 }, () =>
        dana.sends('mutation ($id: ID!) { acknowledgeStandard(id: $id) { id } }', { id }),
      ),
    )
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'acknowledged').sort()
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'acknowledged'])
    expect(await world.rows('SELECT employee_id FROM acknowledgements WHERE standard_id = $1', [id])).toHaveLength(1)
  })

  it('holds nobody to a rule of yesterday, and says what is wrong with what cannot be published', async () => {
    const wrong = { inForceFrom: dateAgo(1) }
    expect((await cannotTake(hr, 'publishStandard', standardOf('LATE', wrong))).fields).toHaveProperty([
      'input.inForceFrom',
    ])
    expect((await cannotTake(hr, 'publishStandard', standardOf('greeting'))).fields).toHaveProperty(['input.code'])
    expect((await cannotTake(hr, 'publishStandard', standardOf('EMPTY', { consequence: '  ' }))).fields).toHaveProperty(
      ['input.consequence'],
    )
  })

  it('that is not there cannot be acknowledged', async () => {
    for (const id of ['01890000-0000-7000-8000-000000000000', 'none'])
      expect(await cannotTake(dana, 'acknowledgeStandard', { id })).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('leaves a trail of who published and who acknowledged it', async () => {
    const { id } = await takes(hr, 'publishStandard', standardOf('TRAIL'))
    await takes(dana, 'acknowledgeStandard', { id })
    const entries = (await world.trail()).filter(({ subject_id }) => subject_id === id)
    expect(entries).toMatchObject([
      { action: 'standard.published', actor_id: hr.id, after: { code: 'TRAIL', version: 1 } },
      { action: 'standard.acknowledged', actor_id: dana.id, employee_id: dana.id },
    ])
  })
})

describe('a warning that cites a standard', () => {
  const asked = async (standard: Data, occurredAt = ago({ hours: 1 })) => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', occurredAt })
    return takes(manager, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING', standard: standard.id })
  }

  it('gives notice where it was acknowledged before the incident, and not where it was after', async () => {
    const standard = await takes(hr, 'publishStandard', standardOf('NOTICE'))
    expect(outcomesOf(await asked(standard)).NOTICE).toBe('NOT_MET')
    await takes(dana, 'acknowledgeStandard', { id: standard.id })
    const tooLate = await asked(standard)
    expect(outcomesOf(tooLate).NOTICE).toBe('NOT_MET')
    expect(becauseOf(tooLate, 'NOTICE')).toContain('only after the incident')
    world.later({ days: 3 })
    const inTime = await asked(standard)
    expect(outcomesOf(inTime).NOTICE).toBe('MET')
    expect(becauseOf(inTime, 'NOTICE')).toContain('Greeting')
  })

  it('is not warned by what a colleague acknowledged', async () => {
    const standard = await takes(hr, 'publishStandard', standardOf('OTHERS'))
    await takes(await world.employee(riverside), 'acknowledgeStandard', { id: standard.id })
    expect(outcomesOf(await asked(standard)).NOTICE).toBe('NOT_MET')
  })

  it('stands on a rule that was in force on the day', async () => {
    const standard = await takes(hr, 'publishStandard', standardOf('FORCE'))
    expect(outcomesOf(await asked(standard, ago({ minutes: 1 }))).REASONABLE_RULE).toBe('MET')
    const before = await asked(standard, ago({ days: 2 }))
    expect(outcomesOf(before).REASONABLE_RULE).toBe('NOT_MET')
    expect(becauseOf(before, 'REASONABLE_RULE')).toContain(`only since ${inWords(today())}`)
  })

  it('does not stand on a version that another had replaced by then', async () => {
    const old = await takes(hr, 'publishStandard', standardOf('REPLACED'))
    const planned = await takes(hr, 'publishStandard', standardOf('REPLACED', { inForceFrom: dateAgo(-50) }))
    expect(outcomesOf(await asked(old, ago({ minutes: 1 }))).REASONABLE_RULE).toBe('MET')
    world.later({ days: 60 })
    expect(outcomesOf(await asked(old, ago({ days: 11 }))).REASONABLE_RULE).toBe('MET')
    const replaced = await asked(old)
    expect(outcomesOf(replaced).REASONABLE_RULE).toBe('NOT_MET')
    expect(becauseOf(replaced, 'REASONABLE_RULE')).toContain(`replaced on ${inWords(dateAgo(10))}`)
    expect(outcomesOf(await asked(planned)).REASONABLE_RULE).toBe('MET')
  })

  it('cites one that is there', async () => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const standard = '01890000-0000-7000-8000-000000000000'
    expect(await manager.cannotRespond(incident, 'VERBAL_WARNING', { standard })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'input.standard': expect.any(String) },
    })
    const ahead = { incidentId: incident.id, kind: 'VERBAL_WARNING', standard }
    expect(await cannotTake(manager, 'justCause', ahead)).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})
