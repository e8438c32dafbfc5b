import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import * as documents from '../../world/documents.js'
import { becauseOf, cannotTake, outcomesOf, saying, takes } from '../../world/due-process.js'
import { obtains } from '../../world/formally.js'
import type { Person } from '../../world/person.js'
import { looksInto, waitingFor } from '../../world/reviews.js'
import { startWorld } from '../../world/world.js'

/** Nothing new is logged about who has spoken up: what is there already is made theirs, or graver. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const [anna, bert, cleo] = [await world.manager(riverside), await world.manager(riverside), await world.manager(riverside)] // prettier-ignore
const [mae, kim, ben] = [await world.hr(), await world.hr(), await world.hr()]

const SEVERITY = 'mutation ($id: ID!, $severity: Severity!) { settleSeverity(incidentId: $id, severity: $severity, reason: "It was.") { id hrFirst } }' // prettier-ignore
const LOOK = 'mutation ($id: ID!) { lookInto(id: $id) { id } }'

/** Somebody who contests what Anna recorded, once the older incident is there. */
async function spokenUp(older: object): Promise<{ dana: Person; old: Data }> {
  const dana = await world.employee(riverside)
  const old = await anna.logs({ about: dana, ...older })
  await takes(dana, 'contestCause', saying(await anna.logs({ about: dana, cause: 'EMPLOYEE' }), 'MANAGEMENT'))
  return { dana, old }
}
const asTheStoreSees = async (incident: Data) =>
  (await anna.asks('query ($id: ID!) { incident(id: $id) { hrFirst hrLookedAt } }', { id: incident.id })).incident
const HELD = { hrFirst: true, hrLookedAt: null }

describe('what was recorded before somebody spoke up', () => {
  it('waits for HR once a manager makes it theirs, and the store answers nothing meanwhile', async () => {
    const { dana, old } = await spokenUp({ cause: 'CUSTOMER' })
    await takes(anna, 'settleCause', saying(old, 'EMPLOYEE'))
    expect(await asTheStoreSees(old)).toEqual(HELD)
    expect(await waitingFor(mae, 'RETALIATION_RISK', old)).toBeDefined()
    for (const by of [anna, bert]) {
      expect(await by.isRefused(documents.REQUEST_STATEMENT, { incidentId: old.id })).toMatchObject({
        code: 'FORBIDDEN',
      })
      expect(await by.isRefused(SEVERITY, { id: old.id, severity: 'MAJOR' })).toMatchObject({ code: 'FORBIDDEN' })
      expect(await by.cannotRespond(old, 'COACHING')).toMatchObject({ code: 'FORBIDDEN' })
    }
    const { actions } = (await anna.asks('query ($id: ID!) { incident(id: $id) { actions { kind possible } } }', { id: old.id })).incident // prettier-ignore
    expect(actions.find(({ kind }: Data) => kind === 'REQUEST_STATEMENT')).toMatchObject({ possible: false })
    await looksInto(mae, old)
    expect(await waitingFor(mae, 'RETALIATION_RISK', old)).toBeUndefined()
    expect(await cleo.asksForStatement(old)).toMatchObject({ employee: { number: dana.number } })
  })

  it('waits once they make it graver, and not where they make it less grave, or say of the customer’s that it was', async () => {
    const graver = await spokenUp({ cause: 'EMPLOYEE', severity: 'MINOR' })
    await anna.asks(SEVERITY, { id: graver.old.id, severity: 'MODERATE' })
    expect(await waitingFor(mae, 'RETALIATION_RISK', graver.old)).toBeDefined()
    const [lesser, customers] = [
      await spokenUp({ cause: 'EMPLOYEE', severity: 'MAJOR' }),
      await spokenUp({ cause: 'CUSTOMER' }),
    ]
    await anna.asks(SEVERITY, { id: lesser.old.id, severity: 'MINOR' })
    await anna.asks(SEVERITY, { id: customers.old.id, severity: 'MAJOR' })
    for (const { old } of [lesser, customers]) expect(await asTheStoreSees(old)).toMatchObject({ hrFirst: false })
  })

  it('is changed as ever where nobody has spoken up, or where it was no manager’s doing', async () => {
    const dana = await world.employee(riverside)
    const incident = await anna.logs({ about: dana, cause: 'PROCESS' })
    await takes(bert, 'settleCause', saying(incident, 'EMPLOYEE'))
    await bert.asks(SEVERITY, { id: incident.id, severity: 'MAJOR' })
    expect(await asTheStoreSees(incident)).toMatchObject({ hrFirst: false })
    const { old } = await spokenUp({ cause: 'PROCESS' })
    await takes(mae, 'settleCause', saying(old, 'EMPLOYEE'))
    expect(await asTheStoreSees(old)).toMatchObject({ hrFirst: false })
  })

  it('is drawn by chance alike, so that no wait tells who has spoken up', async () => {
    const CHANGE = 'mutation ($share: Float!) { changeFirstLookPolicy(share: $share, reason: "To see.") { version } }'
    const dana = await world.employee(riverside)
    const incidents = [await anna.logs({ about: dana, cause: 'PROCESS' }), await anna.logs({ about: dana, cause: 'EMPLOYEE' })] // prettier-ignore
    await mae.asks(CHANGE, { share: 1 })
    await takes(anna, 'settleCause', saying(incidents[0]!, 'EMPLOYEE'))
    await anna.asks(SEVERITY, { id: incidents[1]!.id, severity: 'MAJOR' })
    await mae.asks(CHANGE, { share: 0.01 })
    for (const incident of incidents) {
      expect(await asTheStoreSees(incident)).toEqual(HELD)
      expect(await waitingFor(mae, 'FIRST_LOOK', incident)).toBeDefined()
    }
  })
})

describe('what HR had looked at, of nobody yet', () => {
  it('waits again once it is made theirs, and is asked for by somebody else than who made it so', async () => {
    const { dana } = await spokenUp({ cause: 'PROCESS' })
    const incident = await bert.logs({ about: dana, cause: 'UNKNOWN', severity: 'MAJOR' })
    await looksInto(mae, incident)
    await takes(anna, 'settleCause', saying(incident, 'EMPLOYEE'))
    expect(await waitingFor(mae, 'RETALIATION_RISK', incident)).toBeDefined()
    await looksInto(mae, incident)
    await obtains(ben, incident)
    await dana.states(incident)
    const asks = (by: Person): Promise<Data> =>
      takes(by, 'justCause', { incidentId: incident.id, kind: 'DISMISSAL', misconduct: 'THEFT' })
    const annas = await asks(anna)
    expect(outcomesOf(annas).FAIR_INVESTIGATION).toBe('NOT_MET')
    expect(becauseOf(annas, 'FAIR_INVESTIGATION')).toMatch(/Somebody else/)
    expect(outcomesOf(await asks(cleo)).FAIR_INVESTIGATION).toBe('MET')
    expect(await anna.responds(incident, 'DISMISSAL', { misconduct: 'THEFT' })).toMatchObject({
      __typename: 'DueProcessNotMet',
    })
  })

  it('is looked into by another in HR than who made it theirs and was spoken up against', async () => {
    const dana = await world.employee(riverside)
    const first = await mae.logs({ about: dana, store: riverside, cause: 'EMPLOYEE' })
    await takes(dana, 'contestCause', saying(first, 'PROCESS'))
    const other = await kim.logs({ about: dana, store: riverside, cause: 'UNKNOWN' })
    await takes(mae, 'settleCause', saying(other, 'EMPLOYEE'))
    expect(await waitingFor(kim, 'RETALIATION_RISK', other)).toBeDefined()
    expect(await mae.isRefused(LOOK, { id: other.id })).toMatchObject({ code: 'FORBIDDEN' })
    await looksInto(ben, other)
    expect(await cannotTake(dana, 'settleCause', saying(other, 'PROCESS'))).toMatchObject({ code: 'FORBIDDEN' })
  })
})
