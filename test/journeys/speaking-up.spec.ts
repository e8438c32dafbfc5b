import { describe, expect, it } from '@jest/globals'
import { Employee } from '../../src/directory/employee.entity.js'
import type { Data } from '../world/client.js'
import { becauseOf, outcomesOf, readBy, saying, takes } from '../world/due-process.js'
import { cannotBring, heardOut, obtains, takesStep, tells } from '../world/formally.js'
import { answers, does } from '../world/lives.js'
import { looksInto } from '../world/reviews.js'
import type { Person } from '../world/person.js'
import { ago, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const colleagueManager = await world.manager(riverside)
const elsewhere = await world.manager(market)
const hr = await world.hr()

const complaint = (about: Person, part = 'COMPLAINED_ABOUT') => ({ parties: [{ employee: about.number, part }] })
const waiting = async () =>
  (await hr.reviews(['RETALIATION_RISK'])).edges.map(({ node }: Data) => node.incident.id) as string[]
/** Whether what somebody logs about the employee now waits for HR. */
async function isWatched(logger: Person, dana: Person): Promise<boolean> {
  const { id } = await logger.logs({ about: dana, store: logger === elsewhere ? market : riverside, cause: 'EMPLOYEE' })
  const { retaliationRisk } = await readBy(hr, { id })
  expect((await waiting()).includes(id as string)).toBe(retaliationRisk)
  return retaliationRisk as boolean
}
const helpsOutAtMarket = (dana: Person) =>
  elsewhere
    .recordsShifts({ employee: dana.number, store: market.code, date: today(), position: 'CASHIER' })
    .catch(() => hr.recordsShifts({ employee: dana.number, store: market.code, date: today(), position: 'CASHIER' }))

describe('who has stood by a colleague', () => {
  it('is protected: a witness, a companion and a representative as much as whoever complains', async () => {
    const [dana, witness, companion] = [
      await world.employee(riverside),
      await world.employee(riverside),
      await world.employee(riverside),
    ]
    const union = await world.employee(riverside)
    await world.change((tx) => tx.update(Employee, { id: union.id }, { represents: 'Shop workers’ union' }))
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(await world.hr(), incident)
    const asked = await answers(manager, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT' })
    for (const person of [witness, companion, union]) expect(await isWatched(manager, person)).toBe(false)

    await tells(witness, dana)
    const brings = { responseId: asked.id, companion: companion.name, colleague: companion.number }
    await takesStep(dana, 'bringCompanion', brings)
    await dana.asks(OPEN, { incidentId: incident.id, representative: union.number })
    for (const person of [witness, companion, union]) {
      expect(await isWatched(manager, person)).toBe(true)
      expect(await isWatched(colleagueManager, person)).toBe(true)
      expect(await isWatched(hr, person)).toBe(false)
    }
  })
  const OPEN = `mutation ($incidentId: ID!, $representative: String!) {
    openToRepresentative(incidentId: $incidentId, representative: $representative) { id } }`

  it('is heard of as many accounts as HR can look at, and no more until they have', async () => {
    const [dana, witness] = [await world.employee(riverside), await world.employee(riverside)]
    for (let n = 0; n < 20; n++) await tells(witness, dana)
    const input = { employee: dana.number, occurredAt: ago({ hours: 1 }), text: 'Once more.' }
    expect((await cannotBring(witness, 'tellWhatYouSaw', { input })).message).toMatch(/HR has 20 accounts of yours/)
  })
})

describe('who has contested a cause', () => {
  it('is protected: what that manager logs about them next waits for HR', async () => {
    const dana = await world.employee(riverside)
    expect(await isWatched(manager, dana)).toBe(false)
    const [{ node: incident }] = (await dana.lists()).edges
    await takes(dana, 'contestCause', saying(incident, 'PROCESS'))
    expect(await isWatched(manager, dana)).toBe(true)
    expect(await isWatched(colleagueManager, dana)).toBe(true)
  })

  it('is protected from whom they spoke up against, and not from others', async () => {
    const [dana, ines] = [await world.employee(riverside), await world.employee(riverside)]
    await helpsOutAtMarket(dana)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await takes(dana, 'contestCause', saying(incident, 'PROCESS'))
    expect(await isWatched(elsewhere, dana)).toBe(false)
    expect(await isWatched(hr, dana)).toBe(false)
    expect(await isWatched(manager, ines)).toBe(false)
  })

  it.each([
    [179, true],
    [181, false],
  ])('%d days ago is protected: %s', async (days, watched) => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await takes(dana, 'contestCause', saying(incident, 'PROCESS'))
    world.later({ days })
    expect(await isWatched(manager, dana)).toBe(watched)
  })
})

describe('who has complained about a manager', () => {
  it('is protected from that manager', async () => {
    const dana = await world.employee(riverside)
    await dana.logs({ about: dana, ...complaint(manager) })
    for (const person of [manager, colleagueManager]) expect(await isWatched(person, dana)).toBe(true)
    expect(await isWatched(hr, dana)).toBe(false)
  })

  it('has to have complained: to name a witness is no complaint', async () => {
    const dana = await world.employee(riverside)
    await dana.logs({ about: dana, ...complaint(manager, 'WITNESS') })
    expect(await isWatched(manager, dana)).toBe(false)
  })
})

describe('who has appealed', () => {
  it('is protected from the manager who had asked for it', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    const { id } = await answers(manager, incident, 'COACHING')
    await does(dana, 'appeal', { responseId: id, text: 'I know how to do this.' })
    expect(await isWatched(manager, dana)).toBe(true)
  })
})

describe('what is logged after somebody spoke up', () => {
  const spokenUp = async () => {
    const dana = await world.employee(riverside)
    await dana.logs({ about: dana, ...complaint(manager) })
    return { dana, incident: await manager.logs({ about: dana, cause: 'EMPLOYEE' }) }
  }

  it('is no ground for discipline that who logged it asks for; somebody else has to look into it', async () => {
    const { dana, incident } = await spokenUp()
    await dana.states(incident)
    await looksInto(hr, incident)
    const ahead = { incidentId: incident.id, kind: 'VERBAL_WARNING' }
    const theirs = await takes(manager, 'justCause', ahead)
    expect(outcomesOf(theirs).FAIR_INVESTIGATION).toBe('NOT_MET')
    for (const person of [hr, colleagueManager])
      expect(outcomesOf(await takes(person, 'justCause', ahead)).FAIR_INVESTIGATION).toBe('MET')
    const refused = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(outcomesOf(refused).FAIR_INVESTIGATION).toBe('NOT_MET')
  })

  it('does not tell its manager that somebody spoke up: they read that somebody else has to look into it, and no more', async () => {
    const { dana, incident } = await spokenUp()
    await dana.states(incident)
    await looksInto(hr, incident)
    const NEUTRAL = 'Somebody else has to look into this incident.'
    for (const person of [manager, colleagueManager])
      expect((await readBy(person, incident)).retaliationRisk).toBeNull()
    for (const person of [dana, hr]) expect((await readBy(person, incident)).retaliationRisk).toBe(true)
    const ahead = await takes(manager, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' })
    expect(becauseOf(ahead, 'FAIR_INVESTIGATION')).toBe(NEUTRAL)
    const refused = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    expect(becauseOf(refused, 'FAIR_INVESTIGATION')).toBe(NEUTRAL)
    expect(JSON.stringify(refused)).not.toMatch(/complain|contested|180 days/)
    const [entry] = (await world.trail()).filter(
      ({ action, subject_id }) => action === 'response.refused' && subject_id === incident.id,
    )
    expect(JSON.stringify(entry)).toContain('justCause.somebodyElse')
    expect(JSON.stringify(entry)).not.toMatch(/complained|180 days/)
  })

  it('tells HR why, when a manager’s request comes before them', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(hr, incident)
    const asked = await manager.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })
    // It was known only later that they had spoken up.
    await world.change((tx) =>
      tx.query(`UPDATE incidents SET hr_first = TRUE, retaliation_risk = TRUE WHERE id = '${incident.id}'`),
    )
    await heardOut(world, asked, hr)
    expect(
      becauseOf(await does(hr, 'approveResponse', { id: asked.id, reason: 'So.' }), 'FAIR_INVESTIGATION'),
    ).toContain('180 days')
  })

  it('waits for HR until HR has looked at it: who logged it cannot wave it through', async () => {
    const { incident } = await spokenUp()
    await manager.responds(incident, 'TEACHABLE_MOMENT').catch(() => undefined)
    expect(await waiting()).toContain(incident.id)
    await hr.responds(incident, 'SUPPORT')
    expect(await waiting()).not.toContain(incident.id)
  })

  it('is found and counts as ever: HR looks, nothing is hidden', async () => {
    const { incident } = await spokenUp()
    expect(incident.assessment.finding).not.toBe('NOT_THEIRS')
  })
})
