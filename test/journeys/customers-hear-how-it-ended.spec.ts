import { describe, expect, it } from '@jest/globals'
import { Post } from '../../src/notices/post.service.js'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { kindsTo, recorded } from '../world/customers.js'
import { MailServer } from '../world/mail-server.js'
import type { Person } from '../world/person.js'
import { verified } from '../world/trail.js'
import { startWorld } from '../world/world.js'

const mails = await MailServer.start()
const DESK_URL = 'https://reprieve.example.com'
const world = await startWorld({ MAIL_URL: mails.url, MAIL_FROM: 'reprieve@example.com', DESK_URL })
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const elsewhere = await world.manager()
const hr = await world.hr()
const dana = await world.employee(riverside, { name: 'Dana Whitlock' })
const colleague = await world.employee(riverside, { name: 'Tom Ekberg' })

const WORDS = 'You were right to tell us. There is a second till from four on, so that you wait no more.'
const breakdown = async (more: object = {}, severity = 'MODERATE') => {
  const customer = await recorded(manager, more)
  return { customer, incident: await manager.logs({ about: dana, severity, customer: customer.reference }) }
}
const ending = ({ id }: Data, more: object = {}) => ({
  id,
  rootCause: 'PROCESS',
  whatWasDone: 'A second till from four on.',
  toCustomer: WORDS,
  ...more,
})
const closes = (by: Person, incident: Data, more: object = {}) => by.asks(customers.CLOSE, ending(incident, more))
const toldOf = async (viewer: Person, { id }: Data) =>
  ((await viewer.asks(customers.TOLD, { id })).incident?.endingForCustomer ?? null) as Data | null
const toTell = async (viewer: Person, more: object = {}) =>
  ((await viewer.asks(customers.TO_TELL, more)).customersToTell.edges as Data[]).map(({ node }) => node.incident.id)
const page = async (path: string) => {
  const answer = await fetch(world.server.url + path)
  return { status: answer.status, html: await answer.text() }
}
const posted = () => world.server.app.get(Post).send()

describe('how it ended', () => {
  it('is read by the customer by a link, by the employee, the store and HR, and by nobody else', async () => {
    const { incident } = await breakdown()
    await closes(manager, incident)
    for (const viewer of [dana, manager, hr])
      expect(await toldOf(viewer, incident)).toMatchObject({ words: WORDS, toldAt: null, how: null })
    for (const viewer of [colleague, elsewhere]) expect(await toldOf(viewer, incident)).toBeNull()
    expect(await kindsTo(dana)).toContain('INCIDENT_CLOSED')

    for (const by of [dana, colleague, elsewhere])
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain((await by.isRefused(customers.ENDING_LINK, incident)).code)
    const { endingLink: path } = await manager.asks(customers.ENDING_LINK, incident)
    const { html } = await page(path)
    expect(html).toContain(WORDS)
    expect(html).toContain(`How it ended at ${riverside.name}`)
    for (const kept of [dana.name, dana.number, 'Greta', incident.reference, 'PROCESS', manager.name])
      expect(html).not.toContain(kept)
    // Whoever has not been called yet is asked there, and says whether it is over for them.
    expect(html).toContain('name="again"')
    expect(JSON.stringify(await world.trail())).not.toContain('You were right to tell us')
    await verified(world)
  })

  it('stands on the link of the call as well, before and after they answered, and no more once it is open again', async () => {
    const { incident } = await breakdown()
    const { followUp } = (await manager.asks(customers.CALL_OF, incident)).incident
    const { followUpLink: path } = await manager.asks(customers.ANSWER_LINK, { id: followUp.id })
    expect((await page(path)).html).not.toContain(WORDS)
    await closes(manager, incident)
    expect((await page(path)).html).toContain(WORDS)
    const [question] = followUp.questions
    const send = (said: Record<string, string>) =>
      fetch(world.server.url + path, { method: 'POST', body: new URLSearchParams(said) })
    expect((await send({ [`score-${question.id}`]: '9' })).status).toBe(200)
    const answered = await page(path)
    expect([answered.status, answered.html.includes(WORDS), answered.html.includes('<fieldset')]).toEqual([
      200,
      true,
      false,
    ])

    const other = (await breakdown()).incident
    await closes(manager, other)
    const { endingLink } = await manager.asks(customers.ENDING_LINK, other)
    const said = { [`score-${question.id}`]: '1', again: 'on' }
    await fetch(world.server.url + endingLink, { method: 'POST', body: new URLSearchParams(said) })
    expect((await page(endingLink)).status).toBe(404)
    expect(await toldOf(manager, other)).toBeNull()
    expect(await toTell(manager)).not.toContain(other.id)
    // And ends anew, in other words, which they are to be told anew.
    await closes(manager, other, { toCustomer: 'We have called the supplier. It comes on time from now on.' })
    expect((await page(endingLink)).html).toContain('We have called the supplier')
    expect(await toTell(manager)).toContain(other.id)
  })

  it('is to be told by somebody until it was, whom to tell is listed, and who told it is known', async () => {
    const { incident } = await breakdown({ contact: null })
    await closes(manager, incident, { toCustomer: null })
    expect(await toldOf(manager, incident)).toMatchObject({ words: null, toldAt: null })
    expect(await toTell(manager, { store: riverside.code })).toContain(incident.id)
    expect(await toTell(hr)).toContain(incident.id)
    expect(await toTell(elsewhere)).not.toContain(incident.id)
    expect((await elsewhere.isRefused(customers.TO_TELL, { store: riverside.code })).fields).toHaveProperty(['store'])
    expect(await dana.isRefused(customers.TO_TELL)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await manager.isRefused(customers.ENDING_LINK, incident)).toMatchObject({ code: 'CONFLICT' })

    const told = { incidentId: incident.id }
    for (const by of [dana, colleague, elsewhere])
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain((await by.isRefused(customers.HAVE_TOLD, told)).code)
    expect((await manager.asks(customers.HAVE_TOLD, told)).recordCustomerTold).toMatchObject({
      toldAt: expect.any(String),
      how: 'STAFF',
      toldBy: { number: manager.number },
    })
    expect(await hr.isRefused(customers.HAVE_TOLD, told)).toMatchObject({ code: 'CONFLICT' })
    expect(await toTell(manager)).not.toContain(incident.id)
    const minor = (await breakdown({}, 'MINOR')).incident
    await manager.asks(customers.CLOSE, { id: minor.id })
    expect(await toldOf(manager, minor)).toBeNull()
    expect(await manager.isRefused(customers.HAVE_TOLD, { incidentId: minor.id })).toMatchObject({ code: 'CONFLICT' })
  })

  it('names nobody, and finds out for nobody who had a part in it', async () => {
    const { incident } = await breakdown()
    for (const words of [
      'Dana was spoken to.',
      `It was ${dana.number}.`,
      'We have told Ekberg to be friendlier.',
      'Dear Mrs Holm, it is mended.',
      'We write to +45 20 11 22 33.',
    ])
      expect((await manager.isRefused(customers.CLOSE, ending(incident, { toCustomer: words }))).fields).toHaveProperty(
        ['toCustomer'],
      )
    const unknown = await manager.logs({ about: dana, severity: 'MODERATE' })
    expect((await manager.isRefused(customers.CLOSE, ending(unknown))).fields).toHaveProperty(['toCustomer'])
    await closes(manager, incident)
  })

  it('is sent by mail where they have an address, in the language of the store and without saying what, and told then', async () => {
    const place = await world.store('Kade')
    await world.change((tx) => tx.query(`UPDATE stores SET language = 'nl' WHERE id = '${place.id}'`))
    const customer = await recorded(manager, { contact: 'greta@example.com' })
    const incident = await hr.logs({ store: place, severity: 'MODERATE', customer: customer.reference })
    await closes(hr, incident)
    await posted()
    const [mail, ...more] = mails.to('greta@example.com')
    expect(more).toEqual([])
    expect(mail).toMatchObject({ subject: 'Kade schrijft u over wat er misging' })
    const [path] = /\/answers\/[\w-]+/.exec(mail!.text)!
    expect(mail!.text).toContain(`${DESK_URL}${path}`)
    for (const kept of ['Greta', 'till', incident.reference, customer.reference]) expect(mail!.text).not.toContain(kept)
    expect((await page(path)).html).toContain(WORDS)
    expect((await page(path)).html).toContain('<html lang="nl">')
    expect(await toldOf(hr, incident)).toMatchObject({ how: 'MAIL', toldBy: null, toldAt: expect.any(String) })
    expect(await toTell(hr)).not.toContain(incident.id)
    expect(JSON.stringify(await world.trail())).not.toContain('greta@example.com')
    await verified(world)
  })

  it('is no more to be read, nor sent, once the customer was erased', async () => {
    mails.refuses = () => ({ code: 451 })
    const { customer, incident } = await breakdown({ contact: 'gone@example.com' })
    await closes(manager, incident)
    await posted()
    const { endingLink: path } = await manager.asks(customers.ENDING_LINK, incident)
    await hr.asks(customers.ERASE, customer)
    mails.refuses = () => undefined
    world.later({ hours: 1 })
    await posted()
    expect(mails.to('gone@example.com')).toEqual([])
    expect((await page(path)).status).toBe(404)
    expect(await toldOf(manager, incident)).toMatchObject({ words: null })
    expect(JSON.stringify(await world.rows('SELECT * FROM outbox'))).not.toContain('gone@example.com')
    expect(await world.rows('SELECT id FROM outbox WHERE due_at IS NOT NULL AND ending_id IS NOT NULL')).toEqual([])
    await verified(world)
  })
  it('and nobody is to call or to tell whom nobody can reach any more', async () => {
    const { customer, incident } = await breakdown()
    const calls = async () =>
      ((await manager.asks(customers.TO_CALL, { first: 100 })).followUps.edges as Data[]).map(
        ({ node }) => node.incident.id,
      )
    await closes(manager, incident, { toCustomer: null })
    expect([await calls(), await toTell(manager)]).toEqual([
      expect.arrayContaining([incident.id]),
      expect.arrayContaining([incident.id]),
    ])
    await hr.asks(customers.ERASE, customer)
    for (const list of [await calls(), await toTell(manager), await toTell(hr)]) expect(list).not.toContain(incident.id)
  })
})
