import { describe, expect, it } from '@jest/globals'
import type { Person } from '../world/person.js'
import { dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const manager = await world.manager(riverside)
const elsewhere = await world.manager(market)
const hr = await world.hr({ name: 'Maeve Sheehan' })
const oisin = await world.employee(riverside, { name: 'Oisín Molloy' })
const dana = await world.employee(riverside, { name: 'Dana Whitlock', position: 'BARISTA' })
const helper = await world.employee(market, { name: 'Amara Osei' })

const FIND = `query ($store: String, $search: String, $onDate: Date, $first: Int, $after: String) {
  employees(store: $store, search: $search, onDate: $onDate, first: $first, after: $after) {
    edges { node { number name position store onRosterAs } }
    pageInfo { hasNextPage endCursor }
  }
}`
const names = async (who: Person, asked: object): Promise<string[]> =>
  (await who.asks(FIND, asked)).employees.edges.map(({ node }: { node: { name: string } }) => node.name)
const shift = (who: Person, more: object) => ({ employee: who.number, store: riverside.code, date: today(), ...more })

await hr.recordsShifts(
  shift(oisin, { position: 'CASHIER', conditions: ['UNDERSTAFFED'] }),
  shift(oisin, { position: 'STOCKROOM', conditions: ['SYSTEM_OUTAGE'] }),
  shift(helper, { position: 'CASHIER' }),
)

describe('a manager who logs an incident', () => {
  it('finds the people of their stores by what they type of a name or a number', async () => {
    expect(await names(manager, { search: 'oisin m' })).toEqual(['Oisín Molloy'])
    expect(await names(manager, { search: oisin.number.toLowerCase() })).toEqual(['Oisín Molloy'])
    expect(await names(manager, {})).toEqual(['Dana Whitlock', manager.name, 'Oisín Molloy'].sort())
  })

  it('has today’s roster to choose from, with who helps out', async () => {
    const { edges } = (await manager.asks(FIND, { store: riverside.code, onDate: today() })).employees
    expect(edges.map(({ node }: { node: object }) => node)).toEqual([
      { number: helper.number, name: 'Amara Osei', position: 'CASHIER', store: market.code, onRosterAs: ['CASHIER'] },
      {
        number: oisin.number,
        name: 'Oisín Molloy',
        position: 'CASHIER',
        store: riverside.code,
        onRosterAs: ['CASHIER', 'STOCKROOM'],
      },
    ])
  })

  it('sees what is known of the shift, and what people do there', async () => {
    const { store } = await manager.asks(
      'query ($code: String!, $on: Date!) { store(code: $code) { positions conditionsOn(date: $on) } }',
      {
        code: riverside.code,
        on: today(),
      },
    )
    expect(store).toEqual({
      positions: ['BARISTA', 'CASHIER', 'STOCKROOM', 'STORE_MANAGER'],
      conditionsOn: ['UNDERSTAFFED', 'SYSTEM_OUTAGE'],
    })
  })

  it('goes on page by page, in one order', async () => {
    const first = (await manager.asks(FIND, { first: 2 })).employees
    const second = await names(manager, { first: 2, after: first.pageInfo.endCursor })
    expect(first.pageInfo.hasNextPage).toBe(true)
    expect([...first.edges.map(({ node }: { node: { name: string } }) => node.name), ...second]).toEqual(
      await names(manager, {}),
    )
  })

  it('finds nobody of another store: it answers as one that isn’t there', async () => {
    const theirs = await manager.isRefused(FIND, { store: market.code })
    expect(theirs).toEqual(await manager.isRefused(FIND, { store: 'S99' }))
    expect(await names(manager, { search: 'Amara' })).toEqual([])
    expect(await names(elsewhere, { search: 'Oisin' })).toEqual([])
  })

  it('finds nobody who has left, nor a system', async () => {
    const leaver = await world.employee(riverside, { name: 'Gone Long' })
    await world.service(riverside)
    expect(await names(manager, { search: 'gone' })).toEqual(['Gone Long'])
    await world.change((tx) => tx.query(`UPDATE employees SET left_on = '${dateAgo(3)}' WHERE id = '${leaver.id}'`))
    expect(await names(manager, { search: 'gone' })).toEqual([])
    expect(await names(manager, { search: 'survey' })).toEqual([])
  })

  it('does not see the roster of long ago', async () => {
    expect(await manager.isRefused(FIND, { store: riverside.code, onDate: dateAgo(60) })).toMatchObject({
      fields: { onDate: expect.stringContaining('35 days') },
    })
  })
})

describe('an employee who names a witness', () => {
  it('finds the people of their own store and its managers, who could be named', async () => {
    expect(await names(dana, {})).toEqual(['Dana Whitlock', manager.name, 'Oisín Molloy'].sort())
    expect(await names(dana, { search: 'maeve' })).toEqual([])
  })

  it('sees today’s roster without those of other stores, and no day on which somebody may have been ill', async () => {
    expect(await names(dana, { onDate: today() })).toEqual(['Oisín Molloy'])
    for (const day of [dateAgo(5), dateAgo(-20)])
      expect(await dana.isRefused(FIND, { onDate: day })).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('finds nobody elsewhere, whatever is typed', async () => {
    for (const search of ['Amara', helper.number, '%', '_', "' OR 1=1 --"])
      expect(await names(dana, { search })).not.toContain('Amara Osei')
  })
})

describe('HR', () => {
  it('finds anybody, and says of which store the roster is meant', async () => {
    expect(await names(hr, { search: 'am' })).toContain('Amara Osei')
    expect(await names(hr, { search: 'mae' })).toEqual(['Maeve Sheehan'])
    expect(await names(hr, { store: riverside.code, onDate: today() })).toEqual(['Amara Osei', 'Oisín Molloy'])
    expect(await hr.isRefused(FIND, { onDate: today() })).toMatchObject({ fields: { store: expect.any(String) } })
  })
})

describe('a number or a code in small letters', () => {
  const small = ({ number }: Person) => number.toLowerCase()
  const store = riverside.code.toLowerCase()

  it('is the one that the directory has in capitals', async () => {
    expect(
      (await manager.asks('query ($n: String!) { employee(number: $n) { name } }', { n: small(dana) })).employee,
    ).toEqual({
      name: dana.name,
    })
    expect((await manager.asks('query ($c: String!) { store(code: $c) { code } }', { c: store })).store).toEqual({
      code: riverside.code,
    })
    const logged = await manager.asks(
      'mutation ($input: LogIncidentInput!) { logIncident(input: $input) { id employee { number } } }',
      {
        input: { ...manager.inputOf({ about: dana }), store, employee: small(dana) },
      },
    )
    expect(logged.logIncident.employee.number).toBe(dana.number)
    const { edges } = await manager.lists({ store, employee: small(dana) })
    expect(edges[0].node.id).toBe(logged.logIncident.id)
  })

  it('keeps a complaint from whom it is about, and tells nobody whether there is such a number', async () => {
    const tom = await world.employee(riverside)
    const accused = await world.hr()
    const complaint = (number: string) => ({ about: tom, parties: [{ part: 'COMPLAINED_ABOUT', employee: number }] })
    const logged = await tom.logs(complaint(small(accused)))
    expect(await accused.sees(logged)).toBeNull()
    const twice = (number: string) =>
      tom.cannotLog({
        about: tom,
        parties: [number, number.toLowerCase()].map((employee) => ({ part: 'COMPLAINED_ABOUT', employee })),
      })
    expect(await twice(accused.number)).toEqual(await twice('E987'))
    expect(await tom.cannotLog(complaint(small(tom)))).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  it('is still out of reach where it was', async () => {
    const { errors } = await elsewhere.sends('query ($n: String!) { employee(number: $n) { name } }', {
      n: small(dana),
    })
    expect(errors).toBeUndefined()
    expect(await elsewhere.isRefused(FIND, { store })).toEqual(await elsewhere.isRefused(FIND, { store: 's99' }))
  })
})
