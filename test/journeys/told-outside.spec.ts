import { describe, expect, it } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import { Employee } from '../../src/directory/employee.entity.js'
import { Outbox } from '../../src/notices/outbox.service.js'
import { Post } from '../../src/notices/post.service.js'
import { RetentionService } from '../../src/retention/retention.service.js'
import type { Data } from '../world/client.js'
import { becauseOf, outcomesOf, takes } from '../world/due-process.js'
import { MailServer } from '../world/mail-server.js'
import type { Person } from '../world/person.js'
import { startReceiver } from '../world/webhook-receiver.js'
import { inWords } from '../world/times.js'
import { startWorld, type World } from '../world/world.js'

const DESK_URL = 'https://reprieve.example.com'
const METRICS_TOKEN = 'a-token-of-prometheus-alone'
const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`
const mails = await MailServer.start()
const world = await startWorld({ MAIL_URL: mails.url, MAIL_FROM: 'reprieve@example.com', DESK_URL, METRICS_TOKEN })
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()

let people = 0
/** Somebody who reads at an address of their own choosing. */
async function reachable(name = 'Dana Whitlock'): Promise<[Person, string]> {
  const person = await world.employee(riverside, { name })
  const address = `person${++people}@example.com`
  await setsOwn(person, address)
  return [person, address]
}
const setsOwn = (person: Person, address: string | null) =>
  person.asks('mutation ($address: String) { setMyMailAddress(address: $address) }', { address })
const SET_FOR =
  'mutation ($employee: String!, $address: String) { setMailAddress(employee: $employee, address: $address) }'
const setsFor = (who: Person, { number }: Person, address: string | null) =>
  who.asks(SET_FOR, { employee: number, address })
const posted = (of: World = world) => of.server.app.get(Post).send()
const unsent = (of: World = world) => of.rows('SELECT id FROM outbox WHERE due_at IS NOT NULL')
const asked = async (person: Person): Promise<Data> => {
  const incident = await manager.logs({ about: person, cause: 'EMPLOYEE' })
  await manager.asks('mutation ($id: ID!) { requestStatement(incidentId: $id) { id } }', { id: incident.id })
  return incident
}
const readsAll = async (person: Person) => {
  const { viewer } = await person.asks('{ viewer { notices(first: 1) { edges { node { id } } } } }')
  await person.asks('mutation ($id: ID!) { markNoticesRead(upTo: $id) }', { id: viewer.notices.edges[0].node.id })
}
const investigated = async (incident: Data) => {
  const shown = await takes(manager, 'justCause', { incidentId: incident.id, kind: 'VERBAL_WARNING' })
  return [outcomesOf(shown).INVESTIGATION, becauseOf(shown, 'INVESTIGATION')] as const
}

describe('somebody who is not here', () => {
  it('is told by mail that there is something to read, in their language, and of nothing else', async () => {
    const [dana, address] = await reachable()
    await dana.asks('mutation { setMyLanguage(language: NL) }')
    await manager.logs({ about: dana, cause: 'EMPLOYEE', summary: 'Snapped at a customer.' })
    await posted()
    const [mail, ...more] = mails.to(address)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: [address], subject: 'Er staat iets voor u klaar in Reprieve' })
    expect(mail!.text).toContain(`${DESK_URL}/`)
    for (const detail of [
      dana.name,
      dana.number,
      'Riverside',
      riverside.code,
      'customer',
      'incident',
      'voorval',
      'HF-',
    ])
      expect(`${mail!.subject} ${mail!.text}`).not.toContain(detail)
  })

  it('is told nothing by mail where whoever did it is themselves, and is not told what they have read here', async () => {
    const [ines, address] = await reachable('Ines Duarte')
    await ines.logs({ about: ines })
    await posted()
    expect(mails.to(address)).toEqual([])
    mails.refuses = () => ({ code: 451 })
    await manager.logs({ about: ines, cause: 'EMPLOYEE' })
    await posted()
    await readsAll(ines)
    mails.refuses = () => undefined
    world.later({ hours: 1 })
    await posted()
    expect(mails.to(address)).toEqual([])
  })

  it('costs nobody who writes anything while the mail server is away, and is told once it is back', async () => {
    const [tom, address] = await reachable('Tom Ekberg')
    mails.refuses = () => ({ code: 421 })
    await manager.logs({ about: tom, cause: 'EMPLOYEE' })
    await posted()
    const tries = async () =>
      (await world.rows<{ attempts: number }>('SELECT attempts FROM outbox WHERE person_id = $1', [tom.id]))[0]!
        .attempts
    expect(await tries()).toBe(1)
    world.later({ minutes: 0.9 })
    await posted()
    expect(await tries()).toBe(1)
    world.later({ minutes: 0.2 })
    await posted()
    expect(await tries()).toBe(2)
    mails.refuses = () => undefined
    world.later({ minutes: 6 })
    await posted()
    expect(mails.to(address)).toHaveLength(1)
    expect(await unsent()).toEqual([])
  })

  it('is written to once where a process is killed before it sent it, and under the same name where it may have', async () => {
    const [priya, address] = await reachable('Priya Nair')
    mails.refuses = () => ({ code: 451 })
    await manager.logs({ about: priya, cause: 'EMPLOYEE' })
    await posted()
    mails.refuses = () => undefined
    world.later({ minutes: 2 })
    const taken = await world.server.app.get(Outbox).take() // and was killed
    expect(taken.map(({ personId }) => personId)).toEqual([priya.id])
    await posted()
    world.later({ minutes: 9 })
    await posted()
    expect(mails.to(address)).toEqual([])
    world.later({ minutes: 2 })
    await posted()
    await posted()
    expect(mails.to(address).map(({ id }) => id)).toEqual([`<${taken[0]!.id}@reprieve.example.com>`])
  })

  it('is given up where there is no such mailbox, or after three days, and the operator sees it without a name', async () => {
    const [luca, address] = await reachable('Luca Moretti')
    mails.refuses = (to) => (to === address ? { code: 550 } : undefined)
    await manager.logs({ about: luca, cause: 'EMPLOYEE' })
    await posted()
    const [amara, hers] = await reachable('Amara Osei')
    mails.refuses = (to) => (to === hers ? { code: 452 } : undefined)
    await manager.logs({ about: amara, cause: 'EMPLOYEE' })
    for (let day = 0; day < 10; day++) {
      await posted()
      world.later({ days: 1.01 })
    }
    expect(await unsent()).toEqual([])
    const measured = await fetch(`${world.server.url}/metrics`, {
      headers: { authorization: `Bearer ${METRICS_TOKEN}` },
    })
    const text = await measured.text()
    expect(text).toContain('reprieve_outbox_given_up{why="550"} 1')
    expect(text).toContain('reprieve_outbox_given_up{why="452"} 1')
    expect(text).toMatch(/^reprieve_outbox_waiting 0$/m)
    for (const secret of [address, hers, luca.number]) expect(text).not.toContain(secret)
    mails.refuses = () => undefined
  })
})

describe('the time for an answer', () => {
  it('runs from when the mail was taken over', async () => {
    const [dana] = await reachable()
    const incident = await asked(dana)
    await posted()
    world.later({ days: 6.99 })
    expect((await investigated(incident))[0]).toBe('NOT_MET')
    world.later({ days: 0.02 })
    expect((await investigated(incident))[0]).toBe('MET')
  })

  it('runs from when they have read it here, whoever else says what', async () => {
    const dana = await world.employee(riverside)
    const incident = await asked(dana)
    world.later({ days: 2 })
    await readsAll(manager)
    await readsAll(dana)
    world.later({ days: 6.99 })
    expect((await investigated(incident))[0]).toBe('NOT_MET')
    world.later({ days: 0.02 })
    expect((await investigated(incident))[0]).toBe('MET')
  })

  it('runs a week later for who was neither told nor reads, and does not wait for ever', async () => {
    const dana = await world.employee(riverside)
    const incident = await asked(dana)
    world.later({ days: 7.01 })
    const [outcome, because] = await investigated(incident)
    expect(outcome).toBe('NOT_MET')
    const until = new Date(Date.parse((await dateOf(incident)) + 'T12:00:00Z') + 14 * 864e5).toISOString().slice(0, 10)
    expect(because).toContain(`has until ${inWords(until)}`)
    // what they read long after moves nothing
    world.later({ days: 6.97 })
    await readsAll(dana)
    expect((await investigated(incident))[0]).toBe('NOT_MET')
    world.later({ days: 0.04 })
    expect((await investigated(incident))[0]).toBe('MET')
  })

  it('is not made shorter by who sets a wrong address for them, and whoever reads at the right one is told', async () => {
    const [dana, address] = await reachable()
    await setsFor(hr, dana, 'nobody@example.com')
    await posted()
    expect(mails.to(address).map(({ subject }) => subject)).toEqual([
      'Reprieve writes to you at another address from now on',
    ])
    const incident = await asked(dana)
    await posted()
    expect(mails.to('nobody@example.com').length).toBeGreaterThan(0)
    world.later({ days: 7.01 })
    expect((await investigated(incident))[0]).toBe('NOT_MET')
    expect((await dana.asks('{ viewer { mailAddress } }')).viewer.mailAddress).toBe('nobody@example.com')
  })

  it('also to confirm what was sent, and to appeal, runs from then', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    const { id } = await manager.responds(incident, 'TEACHABLE_MOMENT')
    const until = async () =>
      (
        await dana.asks('query ($id: ID!) { incident(id: $id) { responses { id appealUntil } } }', { id: incident.id })
      ).incident.responses.find((one: Data) => one.id === id).appealUntil as string
    const unread = await until()
    world.later({ days: 1 })
    await readsAll(dana)
    const read = await until()
    expect(Math.round((Date.parse(unread) - Date.parse(read)) / 864e5)).toBe(6)
  })
})

const dateOf = async ({ id }: Data): Promise<string> =>
  (
    await manager.asks('query ($id: ID!) { incident(id: $id) { statementRequestedAt } }', { id })
  ).incident.statementRequestedAt.slice(0, 10) as string

describe('an address', () => {
  it.each([
    'dana@example.com\r\nBcc: eve@example.com',
    'dana@example.com, eve@example.com',
    'Dana <dana@example.com>',
    'dana',
    'group: dana@example.com;',
  ])('is one address alone: %j is none', async (address) => {
    const dana = await world.employee(riverside)
    const { code, fields } = await dana.isRefused('mutation ($a: String) { setMyMailAddress(address: $a) }', {
      a: address,
    })
    expect(code).toBe('BAD_USER_INPUT')
    expect(Object.keys(fields)).toEqual(['address'])
  })

  it('brings nothing along from a name that means harm', async () => {
    const [eve, address] = await reachable('Eve"\r\nBcc: spy@example.com\r\n\r\n<b>Hello</b>')
    await manager.logs({ about: eve, cause: 'EMPLOYEE' })
    await posted()
    const [mail] = mails.to(address)
    expect(mail!.to).toEqual([address])
    expect(mail!.raw).not.toMatch(/spy@example|Eve|<b>/)
    expect(mails.to('spy@example.com')).toEqual([])
  })

  it('is theirs and HR’s to set, and stands in no trail and no log', async () => {
    const [dana, address] = await reachable()
    await setsFor(hr, dana, 'other@example.com')
    expect(await manager.isRefused(SET_FOR, { employee: dana.number, address })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await hr.isRefused(SET_FOR, { employee: 'E999', address })).toMatchObject({ code: 'BAD_USER_INPUT' })
    const entries = (await world.trail()).filter(
      ({ action, employee_id }) => action === 'employee.address-set' && employee_id === dana.id,
    )
    expect(entries.map(({ actor_id, after }) => [actor_id, after])).toEqual([
      [dana.id, { address: true }],
      [hr.id, { address: true }],
    ])
    const everything = JSON.stringify(await world.rows('SELECT * FROM audit_values'))
    for (const secret of [address, 'other@example.com']) expect(everything).not.toContain(secret)
  })

  it('is in the export, and gone long after they have left', async () => {
    const [dana, address] = await reachable()
    const exported = async () => {
      const { json } = (await dana.asks(`{ personExport(number: "${dana.number}") { json } }`)).personExport
      const { parts } = JSON.parse(json) as Data
      return parts.find(({ title }: Data) => title === 'Where they are told by mail').rows as Data[]
    }
    expect(await exported()).toEqual([expect.objectContaining({ mail: address })])
    await world.change((tx) => tx.update(Employee, { id: dana.id }, { leftOn: '2021-01-01' }))
    await world.server.app.get(RetentionService).run()
    expect(await exported()).toEqual([])
  })
})

describe('a system that hands notices on', () => {
  const answers: Parameters<typeof startReceiver>[0] = {}
  const told = async () => {
    const receiver = await startReceiver(answers)
    const outside = await startWorld({
      WEBHOOK_URL: `${receiver.url}/hook`,
      WEBHOOK_SECRET: SECRET,
      WEBHOOK_PRIVATE: 'on',
      DESK_URL,
    })
    const boss = await outside.manager()
    return { ...receiver, outside, boss, dana: await outside.employee(boss.store!) }
  }

  it('gets them signed, with who and where to read and nothing else, and is trusted by nobody when it redirects', async () => {
    const { received, hangUp, outside, boss, dana } = await told()
    await boss.logs({ about: dana, cause: 'EMPLOYEE' })
    await posted(outside)
    const [first] = received
    expect(received).toHaveLength(1)
    const payload = new Webhook(SECRET).verify(first!.body, first!.headers as Record<string, string>) as Data
    expect(payload.data).toEqual({
      number: dana.number,
      language: 'en',
      link: `${DESK_URL}/`,
      text: expect.stringContaining('something for you to read'),
    })
    expect(() =>
      new Webhook(SECRET).verify(first!.body.replace('"en"', '"nl"'), first!.headers as Record<string, string>),
    ).toThrow()
    const inside = await startReceiver()
    answers.with = (_request, response) => response.writeHead(307, { location: `${inside.url}/secrets` }).end()
    await boss.logs({ about: dana, cause: 'EMPLOYEE' })
    await posted(outside)
    expect(received).toHaveLength(2)
    expect(inside.received).toEqual([])
    expect(await unsent(outside)).toHaveLength(1)
    // it keeps everybody waiting: what is written is written meanwhile
    answers.with = () => undefined
    outside.later({ minutes: 2 })
    let answered = false
    const waiting = posted(outside).finally(() => (answered = true))
    await boss.logs({ about: dana, cause: 'EMPLOYEE' })
    expect(answered).toBe(false)
    answers.with = undefined
    hangUp()
    await waiting
    expect(await unsent(outside)).toHaveLength(1)
    outside.later({ minutes: 10 })
    await posted(outside)
    expect(await unsent(outside)).toEqual([])
  })
})
