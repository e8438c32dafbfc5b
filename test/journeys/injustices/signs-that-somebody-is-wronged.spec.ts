import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { takes } from '../../world/due-process.js'
import { had } from '../../world/history.js'
import type { Person, ToLog } from '../../world/person.js'
import { looksInto, waits } from '../../world/reviews.js'
import { ago, dateAgo, today } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const colleague = await world.manager(riverside)
const [mae, ben] = [await world.hr(), await world.hr()]
const staff = await Promise.all(Array.from({ length: 8 }, () => world.employee(riverside)))

const WISH = 'mutation ($id: ID!) { wishReassignment(id: $id) { id } }'
const ACTIONS = 'query ($id: ID!) { incident(id: $id) { actions { kind responseKinds } } }'

const signs = async (reason: string, about: Person, person = mae): Promise<string[]> => {
  const ids = (await waits(person, { reasons: [reason], first: 100 })).map(({ incident }) => incident.id as string)
  const own = (await mae.lists({ employee: about.number }, { first: 50 })).edges.map(
    ({ node }: Data) => node.id as string,
  )
  return ids.filter((id) => own.includes(id))
}

describe('somebody whom their managers record far more than everybody else does', () => {
  const records = (by: Person, about: Person, n: number, more: Partial<ToLog> = {}) =>
    by.logs({ about, cause: 'EMPLOYEE', occurredAt: ago({ days: n, hours: 1 }), ...more })

  it('waits for HR on the newest incident, however many managers share it, and once HR has looked it is over', async () => {
    const dana = staff[0]!
    await had(world, staff[1]!, { daysAgo: 3, reporter: ben }, { daysAgo: 9, reporter: mae })
    await had(world, staff[2]!, { daysAgo: 5, reporter: ben })
    let newest: Data = {}
    for (let n = 5; n > 0; n--) {
      expect(await signs('OVER_REPORTING', dana)).toEqual([])
      newest = await records(n % 2 ? manager : colleague, dana, n, { source: n % 2 ? 'CUSTOMER' : 'SYSTEM' })
    }
    expect(await signs('OVER_REPORTING', dana)).toEqual([newest.id])
    const one = await records(manager, dana, 0)
    expect(await signs('OVER_REPORTING', dana)).toEqual([one.id])
    await looksInto(mae, one)
    expect(await signs('OVER_REPORTING', dana)).toEqual([])
  })

  it('also where it was said afterwards that it was theirs', async () => {
    const jonas = await world.employee(await world.store())
    const their = await world.manager(jonas.store!)
    for (let n = 0; n < 6; n++) await world.employee(jonas.store!)
    let last: Data = {}
    for (let n = 6; n > 1; n--) last = await records(their, jonas, n, { cause: 'PROCESS' })
    const logged = (await their.lists({ employee: jonas.number }, { first: 20 })).edges.map(({ node }: Data) => node)
    for (const { id } of logged)
      await takes(their, 'settleCause', { incidentId: id, cause: 'EMPLOYEE', reason: 'It was them.' })
    expect(await signs('OVER_REPORTING', jonas)).toHaveLength(1)
    expect(logged.map(({ id }: Data) => id)).toContain(last.id)
  })

  it('not where others see as much of them: then it may be so', async () => {
    const luca = staff[3]!
    await had(world, luca, ...[4, 8, 12, 16, 20].map((daysAgo) => ({ daysAgo, reporter: daysAgo % 8 ? mae : ben })))
    for (let n = 6; n > 0; n--) await records(manager, luca, n)
    expect(await signs('OVER_REPORTING', luca)).toEqual([])
  })

  it('by somebody in HR waits for the others in HR', async () => {
    const amara = staff[4]!
    let last: Data = {}
    for (let n = 6; n > 0; n--) last = await records(ben, amara, n, { store: riverside })
    expect(await signs('OVER_REPORTING', amara)).toEqual([last.id])
    expect(await signs('OVER_REPORTING', amara, ben)).toEqual([])
  })
})

describe('somebody who is moved or sent home again and again', () => {
  it('waits for HR on the newest incident from the third time on, by whichever manager and kind', async () => {
    const dana = staff[5]!
    const answers = [
      [manager, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: today() }],
      [colleague, 'STAND_DOWN', { startsOn: dateAgo(-2), endsOn: dateAgo(-2) }],
      [manager, 'REASSIGNMENT', { position: 'STOCKROOM', startsOn: dateAgo(-4), endsOn: dateAgo(-4) }],
    ] as const
    let newest: Data = {}
    for (const [by, kind, more] of answers) {
      expect(await signs('HIDDEN_PUNISHMENT', dana)).toEqual([])
      newest = await by.logs({ about: dana, severity: 'MAJOR' })
      await by.responds(newest, kind, more)
    }
    expect(await signs('HIDDEN_PUNISHMENT', dana)).toEqual([newest.id])
    await looksInto(mae, newest)
    expect(await signs('HIDDEN_PUNISHMENT', dana)).toEqual([])
    // Once more on what HR has looked at: it comes again, and can be looked at again.
    world.later({ minutes: 1 })
    await manager.responds(newest, 'REASSIGNMENT', {
      position: 'STOCKROOM',
      startsOn: dateAgo(-6),
      endsOn: dateAgo(-6),
    })
    expect(await signs('HIDDEN_PUNISHMENT', dana)).toEqual([newest.id])
    await looksInto(mae, newest)
    expect(await signs('HIDDEN_PUNISHMENT', dana)).toEqual([])
  })

  it('not where they wished it', async () => {
    const luca = staff[6]!
    for (let n = 0; n < 3; n++) {
      const incident = await manager.logs({ about: luca })
      await luca.asks(WISH, { id: incident.id })
      const day = { startsOn: dateAgo(-n), endsOn: dateAgo(-n) }
      await manager.responds(incident, 'REASSIGNMENT', { position: 'STOCKROOM', ...day })
    }
    expect(await signs('HIDDEN_PUNISHMENT', luca)).toEqual([])
  })

  it('but a wish is fulfilled by the first move: whatever follows on it was not wished', async () => {
    const noor = await world.employee(riverside)
    const incident = await manager.logs({ about: noor, severity: 'MAJOR' })
    await noor.asks(WISH, { id: incident.id })
    const moves = async (by: Person, n: number) => {
      await by.responds(incident, 'REASSIGNMENT', {
        position: 'STOCKROOM',
        ...{ startsOn: dateAgo(-n), endsOn: dateAgo(-n) },
      })
      world.later({ minutes: 1 })
    }
    for (const n of [0, 2, 4]) await moves(n % 4 ? colleague : manager, n)
    expect(await signs('HIDDEN_PUNISHMENT', noor)).toEqual([])
    await manager.responds(incident, 'STAND_DOWN', { startsOn: dateAgo(-6), endsOn: dateAgo(-6) })
    expect(await signs('HIDDEN_PUNISHMENT', noor)).toEqual([incident.id])
  })

  it('nor does a wish open again and again what waits until HR has looked', async () => {
    const noor = await world.employee(riverside)
    const incident = await manager.logs({ about: noor })
    await world.change((tx) => tx.query(`UPDATE incidents SET hr_first = TRUE WHERE id = '${incident.id}'`))
    const kinds = async () =>
      (await manager.asks(ACTIONS, { id: incident.id })).incident.actions.find(({ kind }: Data) => kind === 'RESPOND')
        .responseKinds
    await noor.asks(WISH, { id: incident.id })
    expect(await kinds()).toContain('REASSIGNMENT')
    const day = (n: number) => ({ position: 'STOCKROOM', startsOn: dateAgo(-n), endsOn: dateAgo(-n) })
    await manager.responds(incident, 'REASSIGNMENT', day(0))
    expect(await kinds()).not.toContain('REASSIGNMENT')
    expect(await manager.cannotRespond(incident, 'REASSIGNMENT', day(2))).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('what waits for HR', () => {
  it('waits since it was recorded, whenever it is said to have happened: what is dated years ago is not overdue today', async () => {
    const dana = await world.employee(riverside)
    await dana.logs({ about: dana, parties: [{ employee: manager.number, part: 'COMPLAINED_ABOUT' }] })
    const dated = await manager.logs({ about: dana, occurredAt: ago({ days: 3000 }) })
    const item = (await waits(mae, { reasons: ['RETALIATION_RISK'], first: 100 })).find(
      ({ incident }) => incident.id === dated.id,
    )!
    expect(item).toMatchObject({ overdue: false })
    expect(Date.parse(item.since as string)).toBeGreaterThan(Date.parse(ago({ hours: 1 })))
  })
})
