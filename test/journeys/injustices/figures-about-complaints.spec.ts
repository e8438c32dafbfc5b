import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { saying, steps, takes } from '../../world/due-process.js'
import { brings, tells } from '../../world/formally.js'
import { answers, does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { ago, dateAgo } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** Somebody in HR, or a manager, who is complained about in trust asks for figures, to see whether anybody has complained. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const market = await world.store('Old Market')
const anna = await world.manager(riverside)
const [mae, ben] = [await world.hr({ name: 'Mae' }), await world.hr()] as const
const dana = await world.employee(riverside)
const others = await Promise.all([1, 2, 3, 4, 5, 6].map(() => world.employee(market)))

const SPAN = () => `from: "${dateAgo(70)}", to: "${dateAgo(0)}"`
const WHY = 'purpose: "To see whether it holds."'
const LOOK = 'mutation ($id: ID!) { lookInto(id: $id) { id } }'

/** Every figure of the review that could count an incident, and what is behind it. */
async function figures(person: Person): Promise<Data> {
  const told: Data = {}
  const asks = async (name: string, query: string) => {
    const { data, errors } = await person.sends(`{ ${query} }`)
    expect(errors).toBeUndefined()
    told[name] = data
  }
  const groups = `groups { name incidents observed expected cases(first: 20) { edges { cursor node { id } } pageInfo { endCursor hasNextPage } } comparables(first: 20) { edges { cursor } } }`
  for (const by of ['STORE', 'POSITION', 'TENURE', 'MANAGER'])
    for (const measure of ['LATE_ANSWER', 'SUPPORT', 'COACHING', 'MOVED_AGAIN', 'CAUSE_CHANGED'])
      if (!(by === 'MANAGER' && measure === 'MOVED_AGAIN'))
        await asks(`${by} ${measure}`, `consistency(by: ${by}, measure: ${measure}, ${SPAN()}, ${WHY}) { ${groups} }`)
  await asks('STORE UNANSWERED', `consistency(by: STORE, measure: UNANSWERED, ${SPAN()}, ${WHY}) { ${groups} }`)
  await asks('breakdowns', `breakdowns(by: CAUSE, ${SPAN()}, ${WHY}) { groups { name breakdowns } }`)
  await asks('times', `reviewTimes(${SPAN()}, ${WHY}) { reason decided medianDays }`)
  await asks('effects', `responseEffects(${SPAN()}, ${WHY}) { groups { name figures { inWords } } }`)
  await asks(
    'health',
    `modelHealth(${SPAN()}, ${WHY}) { causes { name decided overturned } appeals { name decided overturned } drift { month observed } }`,
  )
  return told
}

describe('what figures tell whoever is complained about', () => {
  it('is the same in HR as before the complaint, whatever came of it; all others in HR count it', async () => {
    for (const one of others) await ben.responds(await one.logs({ about: one }), 'SUPPORT')
    await anna.logs({ about: dana, cause: 'EMPLOYEE' })
    const before = await figures(mae)
    const parties = [{ part: 'COMPLAINED_ABOUT', employee: mae.number }]
    const told = await dana.logs({ about: dana, parties })
    // Only what somebody else writes down of it can count as theirs.
    const written = await ben.logs({ about: dana, store: riverside, cause: 'EMPLOYEE', parties })
    const [ada, eve] = [await world.hr(), await world.hr()] as const
    for (const { id } of [told, written]) await ada.asks(LOOK, { id })
    await dana.asks(steps.contestCause, saying(told, 'PROCESS'))
    await takes(ada, 'settleCause', saying(told, 'MANAGEMENT'))
    await dana.asks(steps.contestCause, saying(written, 'PROCESS'))
    await takes(ada, 'settleCause', saying(written, 'EMPLOYEE'))
    await answers(ada, told, 'SUPPORT')
    const { id } = await answers(ada, written, 'COACHING', { steps: [{ text: 'To breathe.' }] })
    const appeal = await does(dana, 'appeal', { responseId: id, text: 'It was not so.' })
    await does(eve, 'decideAppeal', { id: appeal.id, upheld: false, reason: 'It was so.' })

    expect(await figures(mae)).toEqual(before)
    const counted = await figures(ben)
    for (const name of ['STORE SUPPORT', 'STORE CAUSE_CHANGED', 'breakdowns', 'times'])
      expect([name, counted[name]]).not.toEqual([name, before[name]])
  })

  it('opens into what they may see, and nothing else: no cursor names what is kept from them', async () => {
    for (const one of [...others, dana]) await one.logs({ about: one })
    await dana.logs({ about: dana, parties: [{ part: 'COMPLAINED_ABOUT', employee: mae.number }] })
    world.later({ days: 31 })
    const query = `{ consistency(by: STORE, measure: UNANSWERED, ${SPAN()}, ${WHY}) { groups { name observed cases(first: 20) { edges { cursor node { id } } } } } }`
    const groupsFor = async (person: Person) => (await person.asks(query)).consistency.groups as Data[]
    const unanswered = async (person: Person) =>
      (await groupsFor(person)).find(({ name }) => name.startsWith('Riverside'))!.observed
    expect(await unanswered(ben)).toBe((await unanswered(mae)) + 1)
    for (const { cases } of await groupsFor(mae))
      for (const { cursor, node } of cases.edges)
        expect(Buffer.from(cursor as string, 'base64').toString()).toContain(node.id)
  })
})

describe('what else counts incidents', () => {
  const JUST_CAUSE = 'query ($id: ID!) { justCause(incidentId: $id, kind: VERBAL_WARNING) { precedents { answered } } }'
  const RECURRED = 'query ($id: ID!) { incident(id: $id) { recurred } }'
  const CLOSE = `mutation ($id: ID!) { closeIncident(id: $id, rootCause: MANAGEMENT, whatWasDone: "We talked.") { id } }`

  it.each([
    ['the manager', anna],
    ['somebody in HR', mae],
  ])('has no precedent in a complaint about %s, though it was answered', async (_, accused) => {
    const tom = await world.employee(riverside)
    const like = await tom.logs({ about: tom })
    const answered = async () => (await accused.asks(JUST_CAUSE, { id: like.id })).justCause.precedents.answered
    const before = await answered()
    const complaint = await dana.logs({
      about: dana,
      parties: [{ part: 'COMPLAINED_ABOUT', employee: accused.number }],
    })
    await ben.asks(LOOK, { id: complaint.id })
    await answers(ben, complaint, 'SUPPORT')
    expect(await answered()).toBe(before)
  })

  it('has not come back by a complaint about whoever closed it', async () => {
    const closed = await anna.logs({ about: null, store: riverside, cause: 'MANAGEMENT', touchpoint: 'CHECKOUT' })
    await anna.asks(CLOSE, { id: closed.id })
    world.later({ days: 1 })
    const again = { about: dana, touchpoint: 'CHECKOUT' }
    const complaint = await dana.logs({ ...again, parties: [{ part: 'COMPLAINED_ABOUT', employee: anna.number }] })
    await ben.asks(LOOK, { id: complaint.id })
    await takes(ben, 'settleCause', saying(complaint, 'MANAGEMENT'))
    expect((await anna.asks(RECURRED, { id: closed.id })).incident.recurred).toBe(false)
    await anna.logs({ about: null, store: riverside, cause: 'MANAGEMENT', touchpoint: 'CHECKOUT' })
    expect((await anna.asks(RECURRED, { id: closed.id })).incident.recurred).toBe(true)
  })

  it('stands in no trail: not by an account that was attached to a complaint about whoever reads it', async () => {
    const witness = await world.employee(riverside)
    const complaint = await dana.logs({ about: dana, parties: [{ part: 'COMPLAINED_ABOUT', employee: mae.number }] })
    await ben.asks(LOOK, { id: complaint.id })
    const account = await tells(witness, dana, { occurredAt: ago({ hours: 1 }) })
    await brings(ben, 'attachAccount', { id: account.id, incidentId: complaint.id })
    const trail = async (person: Person) =>
      JSON.stringify(await person.asks('{ auditTrail(first: 100) { edges { node { action subjectId after } } } }'))
    expect(await trail(ben)).toContain(complaint.id)
    expect(await trail(mae)).not.toContain(complaint.id)
    expect(await trail(mae)).not.toContain(account.id)
  })
})
