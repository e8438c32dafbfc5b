import { describe, expect, it } from '@jest/globals'
import { Store } from '../../src/directory/store.entity.js'
import { Language } from '../../src/language/language.js'
import { RetentionService } from '../../src/retention/retention.service.js'
import decodeQR from 'qr/decode.js'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { recorded } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { commends } from '../world/praise.js'
import { verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

const LINK = 'mutation ($store: String!, $anew: Boolean) { thanksLink(store: $store, anew: $anew) }'
const WAITING = 'query ($store: String!) { thanksWaiting(store: $store) { id words whom status } }'
const PASS_ON =
  'mutation ($id: ID!, $employee: String!) { passThanksOn(id: $id, employee: $employee) { words from employee { number } by { number } } }'
const LAY_BY = 'mutation ($id: ID!) { layThanksBy(id: $id) }'
const DECLINE = 'mutation ($id: ID!) { declineCommendation(id: $id) { declinedAt } }'
const UNTHANKED = 'query ($store: String!, $days: Int) { notThankedForLong(store: $store, days: $days) { number } }'
const OWN = '{ viewer { record { commendations { edges { node { id words from } } } } } }'
const FROM_CALL =
  'mutation ($id: ID!, $employee: String) { commendFromCall(followUpId: $id, employee: $employee) { id words employee { number } } }'

const world = await startWorld()
const riverside = await world.store('Riverside & Sons')
const gracht = await world.store('Gracht')
await world.change((tx) => tx.update(Store, { id: gracht.id }, { language: Language.NL }))
const manager = await world.manager(riverside)
const elsewhere = await world.manager()
const hr = await world.hr()
const colleague = await world.employee(riverside)

const store = riverside.code
const praiseOf = async (person: Person) =>
  ((await person.asks(OWN)).viewer.record.commendations.edges as Data[]).map(({ node }) => node)
const waits = async () => (await manager.asks(WAITING, { store })).thanksWaiting as Data[]
const leaves = (path: string, said: Record<string, string>) =>
  fetch(world.server.url + path, { method: 'POST', body: new URLSearchParams(said) })

/** What a telephone would read from the picture of a page: its dark squares, as its path draws them. */
function readQr(page: string): string {
  const [, size, path] = /viewBox="0 0 (\d+) \d+"[^]*? d="([^"]+)"/.exec(page)!
  const [SCALE, side] = [4, Number(size)]
  const image = { width: side * SCALE, height: side * SCALE, data: new Uint8Array((side * SCALE) ** 2 * 4).fill(255) }
  let [x, y] = [0, 0]
  const darken = () => {
    for (let dy = 0; dy < SCALE; dy++)
      for (let dx = 0; dx < SCALE; dx++)
        image.data.fill(
          0,
          ((y * SCALE + dy) * image.width + x * SCALE + dx) * 4,
          ((y * SCALE + dy) * image.width + x * SCALE + dx) * 4 + 3,
        )
  }
  for (const [, absolute, relative] of path!.matchAll(/(?:M(-?\d+ ?-?\d+)|m(-?\d+ ?-?\d+))h1/g)) {
    const [a, b] = (absolute ?? relative)!.match(/-?\d+/g)!.map(Number) as [number, number]
    ;[x, y] = absolute ? [a, b] : [x + a, y + b]
    darken()
  }
  return decodeQR(image)
}

describe('a customer who is content', () => {
  it('thanks somebody by the link of a store, without an account, and somebody reads it before it is passed on', async () => {
    const dana = await world.employee(riverside)
    expect(await elsewhere.isRefused(LINK, { store })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await dana.isRefused(LINK, { store })).toMatchObject({ code: 'FORBIDDEN' })
    const { thanksLink: path } = await manager.asks(LINK, { store })
    expect((await hr.asks(LINK, { store })).thanksLink).toBe(path)
    const form = await fetch(world.server.url + path)
    expect(form.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await form.text()).toContain('Thank somebody at Riverside &amp; Sons')
    const { thanksLink: atTheGracht } = await hr.asks(LINK, { store: gracht.code })
    const dutch = await (await fetch(world.server.url + atTheGracht)).text()
    expect(dutch).toMatch(/<html lang="nl">[^]*Bedank iemand van Gracht[^]*Wat ging er goed\?/)
    const asksInDutch = { headers: { 'accept-language': 'nl' } }
    expect(await (await fetch(`${world.server.url}/thanks/gone`, asksInDutch)).text()).toContain(
      'Deze pagina bestaat niet',
    )
    expect(await (await fetch(`${world.server.url}/calendar/gone`, asksInDutch)).text()).toContain(
      'Deze agenda bestaat niet',
    )
    const poster = await (await fetch(`${world.server.url}${path}/poster`)).text()
    expect(poster).toContain(`${world.server.url}${path}`)
    expect(readQr(poster)).toBe(`${world.server.url}${path}`)
    expect((await fetch(`${world.server.url}/thanks/nobody/poster`)).status).toBe(404)
    expect((await leaves(path, { words: ' ' })).status).toBe(400)
    expect((await leaves('/thanks/nobody', { words: 'Thank you.' })).status).toBe(404)
    const sent = await leaves(path, { words: '<b>She</b> found my glasses.', whom: 'the one with the red scarf' })
    expect([sent.status, await sent.text()]).toEqual([200, expect.stringContaining('Thank you')])

    const [thanks] = (await waits()) as [Data]
    expect(thanks).toMatchObject({ words: '<b>She</b> found my glasses.', whom: 'the one with the red scarf' })
    expect(await elsewhere.isRefused(WAITING, { store })).toMatchObject({ code: 'BAD_USER_INPUT' })
    const pass = (employee: Person) => ({ id: thanks.id, employee: employee.number })
    for (const whom of [manager, await world.employee()])
      expect((await manager.isRefused(PASS_ON, pass(whom))).fields).toHaveProperty('employee')
    expect(await elsewhere.isRefused(PASS_ON, pass(dana))).toMatchObject({ code: 'NOT_FOUND' })
    expect((await manager.asks(PASS_ON, pass(dana))).passThanksOn).toMatchObject({
      from: 'CUSTOMER',
      by: { number: manager.number },
    })
    expect(await manager.isRefused(PASS_ON, pass(dana))).toMatchObject({ code: 'CONFLICT' })
    expect(await praiseOf(dana)).toMatchObject([{ words: '<b>She</b> found my glasses.' }])
    expect(await world.rows('SELECT words, whom FROM thanks')).toEqual([{ words: null, whom: null }])
  })

  it('is not silenced by a manager who would rather not have somebody thanked: HR can pass it on for a while', async () => {
    const dana = await world.employee(riverside)
    const { thanksLink: path } = await manager.asks(LINK, { store })
    for (const words of ['Dana is the best you have.', 'You sell cheap watches?']) await leaves(path, { words })
    for (const { id } of await waits()) await manager.asks(LAY_BY, { id })
    expect(await waits()).toEqual([])
    const seen = (await hr.asks(WAITING, { store })).thanksWaiting as [Data, Data]
    expect(seen.map(({ words, status }) => [words, status])).toEqual([
      ['Dana is the best you have.', 'LEFT'],
      ['You sell cheap watches?', 'LEFT'],
    ])
    const pass = { id: seen[0].id, employee: dana.number }
    expect(await manager.isRefused(PASS_ON, pass)).toMatchObject({ code: 'CONFLICT' })
    expect((await hr.asks(PASS_ON, pass)).passThanksOn).toMatchObject({ words: 'Dana is the best you have.' })
    world.later({ days: 31 })
    await world.server.app.get(RetentionService).run()
    expect((await hr.asks(WAITING, { store })).thanksWaiting).toEqual([])
    expect(await world.rows('SELECT words FROM thanks WHERE words IS NOT NULL')).toEqual([])
  })

  it('is kept from filling the list, and what is no thanks is laid by with its words', async () => {
    const { thanksLink: path } = await manager.asks(LINK, { store, anew: true })
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) statuses.push((await leaves(path, { words: `Again ${n}.` })).status)
    expect(statuses).toContain(429)
    expect((await waits()).length).toBeLessThan(6)
    for (const { id } of await waits()) await hr.asks(LAY_BY, { id })
    expect(await waits()).toEqual([])
    expect((await hr.asks(WAITING, { store })).thanksWaiting).toEqual([])
    expect(JSON.stringify(await world.trail())).not.toContain('Again')
    await verified(world)
  })

  it('says it when they are called, and with a tap it is a commendation, once', async () => {
    const dana = await world.employee(riverside)
    const { reference: customer } = await recorded(manager)
    const incident = await manager.logs({ about: dana, severity: 'MODERATE', customer })
    const { id, questions } = (await manager.asks(customers.CALL_OF, incident)).incident.followUp
    expect(await manager.isRefused(FROM_CALL, { id })).toMatchObject({ code: 'CONFLICT' })
    const answers = [{ questionId: questions[2].id, text: 'She called me herself.' }]
    await manager.asks(customers.CALLED, { id, outcome: 'ANSWERED', answers })
    expect(await elsewhere.isRefused(FROM_CALL, { id })).toMatchObject({ code: 'NOT_FOUND' })
    const { commendFromCall } = await manager.asks(FROM_CALL, { id })
    expect(commendFromCall).toMatchObject({ words: 'She called me herself.', employee: { number: dana.number } })
    expect((await manager.asks(FROM_CALL, { id })).commendFromCall.id).toBe(commendFromCall.id)
  })
})

describe('who is praised', () => {
  it('can decline it, and nobody else can', async () => {
    const dana = await world.employee(riverside)
    const { id } = await commends(colleague, dana, { words: 'She sang.' })
    for (const other of [manager, colleague])
      expect(await other.isRefused(DECLINE, { id })).toMatchObject({ code: 'NOT_FOUND' })
    expect((await dana.asks(DECLINE, { id })).declineCommendation).toMatchObject({ declinedAt: expect.any(String) })
    expect(await dana.isRefused(DECLINE, { id })).toMatchObject({ code: 'CONFLICT' })
    expect(await praiseOf(dana)).toEqual([])
  })

  it('is not forgotten: a manager sees whom nobody has thanked for long, whatever their record', async () => {
    const [dana, tom] = [await world.employee(riverside), await world.employee(riverside)]
    await manager.logs({ about: tom, cause: 'EMPLOYEE' })
    await commends(colleague, dana)
    const unthanked = async (by: Person, days = 90) =>
      ((await by.asks(UNTHANKED, { store, days })).notThankedForLong as Data[]).map(({ number }) => number as string)
    expect(await unthanked(manager)).toContain(tom.number)
    expect(await unthanked(manager)).not.toContain(dana.number)
    expect(await unthanked(manager)).not.toContain(manager.number)
    world.later({ days: 91 })
    expect(await unthanked(hr)).toContain(dana.number)
    expect(await elsewhere.isRefused(UNTHANKED, { store })).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(await dana.isRefused(UNTHANKED, { store })).toMatchObject({ code: 'FORBIDDEN' })
  })
})
