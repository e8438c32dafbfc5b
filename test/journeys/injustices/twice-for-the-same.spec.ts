import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { becauseOf, takes } from '../../world/due-process.js'
import { agreed, brings, obtains, tells } from '../../world/formally.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { looksInto } from '../../world/reviews.js'
import { dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const [mae, ben, ada] = [await world.hr(), await world.hr(), await world.hr()] as const

let tom: Person
let incident: Data
beforeEach(async () => {
  tom = await world.employee(riverside)
  incident = await happened()
})

/** Something grave, of which HR has obtained a document, with Tom heard. */
async function happened(more: object = {}): Promise<Data> {
  const logged = await manager.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR', ...more })
  await tom.states(logged)
  await obtains(ada, logged)
  return logged
}
const asks = (of: Data, kind = 'SUSPENSION', who = manager) =>
  who.responds(of, kind, { misconduct: 'VIOLENCE', ...(kind === 'SUSPENSION' ? { endsOn: tomorrow() } : {}) })
const tomorrow = () => dateAgo(-1)
const isRefused = async (of: Data, because: RegExp, kind?: string, who?: Person) => {
  const refused = await asks(of, kind, who)
  expect(refused.__typename).toBe('DueProcessNotMet')
  expect(becauseOf(refused, 'PROPORTIONATE_PENALTY')).toMatch(because)
}
const overturned = async () => {
  const { id } = await agreed(world, await asks(incident), mae, ben)
  const appeal = await does(tom, 'appeal', { responseId: id, text: 'I was not there.' })
  await does(ada, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'He was not.' })
}

describe('nobody is punished twice for the same', () => {
  it('not while something waits, nor once it is in force: no warning, suspension and dismissal for one incident', async () => {
    const first = await asks(incident)
    for (const who of [manager, mae]) await isRefused(incident, /punished twice/, 'DISMISSAL', who)
    await agreed(world, first, mae, ben)
    for (const kind of ['VERBAL_WARNING', 'SUSPENSION', 'DISMISSAL']) await isRefused(incident, /punished twice/, kind)
    const preview = await takes(manager, 'justCause', {
      incidentId: incident.id,
      kind: 'DISMISSAL',
      misconduct: 'VIOLENCE',
    })
    expect(preview.mayBeAsked).toBe(false)
  })

  it('nor by telling one event as several incidents, or telling it again under the next day', async () => {
    const second = await happened({ sameEventAs: incident.id })
    await asks(incident)
    await isRefused(second, /punished twice/, 'DISMISSAL')
    await isRefused(await happened(), /punished twice/, 'DISMISSAL')
    await isRefused(await happened({ occurredAt: hoursBefore(incident, 23) }), /punished twice/, 'DISMISSAL')
  })

  it('nor by merging what was answered into another record of it', async () => {
    const again = await happened()
    const declined = await asks(incident)
    await mae.declines(declined)
    await takes(manager, 'mergeIncident', { id: incident.id, into: again.id, reason: 'The same.' })
    // What HR obtained of the first is not new for the second, and the document of the second is older.
    await isRefused(again, /declined/)
  })

  it('what happened apart and was known before is a matter of its own', async () => {
    const other = await happened({ occurredAt: hoursBefore(incident, 72) })
    await asks(incident)
    expect((await asks(other)).status).toBe('AWAITING_HR')
  })

  it('what HR declined comes back with a new account alone, and not by asking another in HR', async () => {
    await mae.declines(await asks(incident))
    for (const who of [manager, ben]) await isRefused(incident, /declined/, 'SUSPENSION', who)
    const colleague = await world.employee(riverside)
    const account = await tells(colleague, tom)
    await brings(ada, 'attachAccount', { id: account.id, incidentId: incident.id })
    expect((await asks(incident)).status).toBe('AWAITING_HR')
  })

  it('what an appeal overturned never comes back, nor another about the same event', async () => {
    const apart = await happened({ sameEventAs: incident.id })
    await overturned()
    const colleague = await world.employee(riverside)
    await brings(ada, 'attachAccount', {
      id: (await tells(colleague, tom, { occurredAt: incident.occurredAt })).id,
      incidentId: incident.id,
    })
    const relogged = await happened({ occurredAt: incident.occurredAt })
    await looksInto(ada, relogged)
    for (const one of [incident, apart, relogged])
      for (const who of [manager, mae]) await isRefused(one, /An appeal overturned/, 'DISMISSAL', who)
  })
})

const hoursBefore = ({ occurredAt }: Data, hours: number) =>
  new Date(Date.parse(occurredAt as string) - hours * 3_600_000).toISOString()
