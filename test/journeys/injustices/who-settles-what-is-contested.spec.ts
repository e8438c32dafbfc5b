import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { cannotDecide, declines, proposes } from '../../world/corrections.js'
import { CONDUCT, recorded } from '../../world/customers.js'
import { cannotTake, saying, takes } from '../../world/due-process.js'
import { brings, obtains, tells } from '../../world/formally.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { startWorld } from '../../world/world.js'

/** Whoever has a part in something formal decides nothing of it: nor what the employee says against what it rests on. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const [anna, bert] = [await world.manager(riverside), await world.manager(riverside)]
const [vic, kim, mae, ben] = [await world.hr(), await world.hr(), await world.hr(), await world.hr()]

const SEVERITY = 'mutation ($id: ID!, $severity: Severity!) { settleSeverity(incidentId: $id, severity: $severity, reason: "So.") { id severity } }' // prettier-ignore
const CONTEST_SEVERITY =
  'mutation ($id: ID!) { contestSeverity(incidentId: $id, severity: MINOR, reason: "A slip.") { id } }'
const ACTIONS = 'query ($id: ID!) { incident(id: $id) { actions { kind possible whyNot } } }'
const REFUSED = { code: 'FORBIDDEN', message: expect.stringContaining('Something formal') }

/** Vic in HR has asked for a dismissal, of which Kim in HR has told as a witness; then Dana contests all of it. */
async function contested(): Promise<{ dana: Person; incident: Data; proposed: Data; asked: Data }> {
  const dana = await world.employee(riverside)
  const incident = await anna.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  const { id } = await tells(kim, dana, { occurredAt: incident.occurredAt })
  await brings(mae, 'attachAccount', { id, incidentId: incident.id })
  await obtains(mae, incident)
  const asked = await vic.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
  expect(asked).toMatchObject({ status: 'AWAITING_HR' })
  await takes(dana, 'contestCause', saying(incident, 'CUSTOMER'))
  await dana.asks(CONTEST_SEVERITY, { id: incident.id })
  return { dana, incident, asked, proposed: await proposes(dana, incident, { notThere: true }) }
}

describe('while something formal waits', () => {
  it('neither who asked nor a witness settles the cause, how grave it was, or declines that it was them', async () => {
    const { incident, proposed } = await contested()
    for (const by of [vic, kim]) {
      expect(await cannotTake(by, 'settleCause', saying(incident, 'EMPLOYEE'))).toMatchObject(REFUSED)
      expect(await by.isRefused(SEVERITY, { id: incident.id, severity: 'MAJOR' })).toMatchObject(REFUSED)
      expect(await cannotDecide(by, proposed, false)).toMatchObject(REFUSED)
      const { actions } = (await by.asks(ACTIONS, { id: incident.id })).incident
      for (const kind of ['SETTLE_CAUSE', 'SETTLE_SEVERITY'])
        expect(actions.find((one: Data) => one.kind === kind)).toMatchObject({
          possible: false,
          whyNot: REFUSED.message,
        })
    }
    expect(await takes(mae, 'settleCause', saying(incident, 'EMPLOYEE'))).toMatchObject({ contestedAt: null })
    expect((await ben.asks(SEVERITY, { id: incident.id, severity: 'MAJOR' })).settleSeverity).toMatchObject({ severity: 'MAJOR' }) // prettier-ignore
    await declines(ben, proposed)
  })

  it('a manager who asked declines no correction either; another does, and whoever has a part may grant it', async () => {
    const dana = await world.employee(riverside)
    const incident = await mae.logs({ about: dana, store: riverside, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await dana.states(incident)
    await obtains(ben, incident)
    await anna.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
    const proposed = await proposes(dana, incident, { context: ['SYSTEM_OUTAGE'] })
    expect(await cannotDecide(anna, proposed, false)).toMatchObject(REFUSED)
    await declines(bert, proposed)
  })

  it('nor do they settle how the customer behaved', async () => {
    const dana = await world.employee(riverside)
    const customer = (await recorded(anna)).reference
    const incident = await anna.logs({
      about: dana,
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
      customer,
      conduct: 'REASONABLE',
    })
    await dana.states(incident)
    await obtains(mae, incident)
    await vic.responds(incident, 'DISMISSAL', { misconduct: 'THEFT', reason: 'Money is missing.' })
    await dana.asks(CONDUCT, { incidentId: incident.id, conduct: 'ABUSIVE', reason: 'He spat at me.' })
    const settled = { incidentId: incident.id, conduct: 'REASONABLE', reason: 'He did not.' }
    expect(await vic.isRefused(CONDUCT, settled)).toMatchObject(REFUSED)
    await mae.asks(CONDUCT, settled)
  })

  it('once it is withdrawn, it is settled by whoever could before', async () => {
    const { incident, asked } = await contested()
    await does(vic, 'withdrawResponse', { id: asked.id, reason: 'The wrong incident.' })
    expect(await takes(kim, 'settleCause', saying(incident, 'CUSTOMER'))).toMatchObject({ cause: 'CUSTOMER' })
  })
})
