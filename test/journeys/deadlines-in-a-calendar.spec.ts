import { describe, expect, it } from '@jest/globals'
import { answers } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const dana = await world.employee(riverside, { name: 'Dana Whitlock' })
const link = async (person: Person): Promise<string> =>
  (await person.asks('mutation { makeCalendarLink }')).makeCalendarLink
const revokes = async (person: Person): Promise<boolean> =>
  (await person.asks('mutation { revokeCalendarLink }')).revokeCalendarLink
const read = async (path: string) => {
  const answer = await fetch(world.server.url + path)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const daysOf = (text: string, what: string) =>
  [...text.matchAll(/DTSTART[^:]*:(\d{8})[^]*?SUMMARY:(.*)\r/g)]
    .filter(([, , said]) => said!.includes(what))
    .map(([, day]) => day)
const compact = (day: string) => day.replaceAll('-', '')

const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
await manager.asks('mutation ($id: ID!) { requestStatement(incidentId: $id) { id } }', { id: incident.id })
await answers(manager, incident, 'REASSIGNMENT', { position: 'STOCKROOM', endsOn: dateAgo(0) })

describe('deadlines in a calendar', () => {
  it('are read behind a link, without an account, and without anybody’s name', async () => {
    const { status, type, text } = await read(await link(dana))
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(daysOf(text, 'tell your side')).toEqual([compact(dateAgo(-7))])
    expect(daysOf(text, 'other work ends')).toEqual([compact(dateAgo(0))])
    for (const secret of [dana.name, dana.number, manager.name, 'Riverside', riverside.code, incident.id, 'HF-'])
      expect(text).not.toContain(secret)
  })

  it('are for managers what is due in their stores, and in the language of who reads', async () => {
    await manager.asks('mutation { setMyLanguage(language: NL) }')
    const { text } = await read(await link(manager))
    expect(daysOf(text, 'eindigt iemands andere werk')).toEqual([compact(dateAgo(0))])
    expect(daysOf(text, 'uw kant')).toEqual([])
    expect(text).not.toContain(dana.name)
    const elsewhere = await world.manager(await world.store('Old Market'))
    expect((await read(await link(elsewhere))).text).not.toContain('VEVENT')
  })

  it('can be taken back, and another link lets the old one lead nowhere', async () => {
    const before = await link(dana)
    const after = await link(dana)
    expect(after).not.toBe(before)
    expect(await read(before)).toMatchObject({ status: 404 })
    expect(await read(after)).toMatchObject({ status: 200 })
    expect((await dana.asks('{ viewer { calendarLinkMadeAt } }')).viewer.calendarLinkMadeAt).not.toBeNull()
    expect([await revokes(dana), await revokes(dana)]).toEqual([true, false])
    expect(await read(after)).toMatchObject({ status: 404 })
    expect((await dana.asks('{ viewer { calendarLinkMadeAt } }')).viewer.calendarLinkMadeAt).toBeNull()
  })

  it('are behind a link of which the database keeps the digest alone, and the trail that it was made', async () => {
    const path = await link(dana)
    const code = path.split('/').at(-1)!
    expect(JSON.stringify(await world.rows('SELECT * FROM calendar_links'))).not.toContain(code)
    const noted = (await world.trail()).filter(({ action }) => String(action).startsWith('calendar.'))
    expect(noted.at(-1)).toMatchObject({ action: 'calendar.link-made', actor_id: dana.id, before: null, after: null })
    expect(JSON.stringify(noted)).not.toContain(code)
  })

  it('are guessed by nobody: wrong links lead nowhere, and whoever tries many is told to wait', async () => {
    for (const wrong of ['x', '%00', '..%2fgraphql', 'a'.repeat(32), `${'a'.repeat(31)}'`])
      expect([400, 404, 429]).toContain((await read(`/calendar/${wrong}`)).status)
    const statuses: number[] = []
    for (let n = 0; n < 60; n++) statuses.push((await read(`/calendar/${String(n).padStart(32, 'a')}`)).status)
    expect(statuses.at(-1)).toBe(429)
    // Whoever has a link has it from everywhere: one company reads the calendars of many.
    expect((await read(await link(dana))).status).toBe(200)
  })
})
