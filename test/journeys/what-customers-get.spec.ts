import { describe, expect, it } from '@jest/globals'
import { isFollowedUp } from '../../src/customers/follow-ups/follow-up-rules.js'
import { StoreManager } from '../../src/directory/store-manager.entity.js'
import { Severity } from '../../src/incidents/incident-words.js'
import type { Data } from '../world/client.js'
import * as customers from '../world/customers.js'
import { kindsTo, recorded } from '../world/customers.js'
import type { Person } from '../world/person.js'
import { ago, dateAgo } from '../world/times.js'
import { verified } from '../world/trail.js'
import { takes } from '../world/due-process.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
/** Manages the store too, and is the manager of its manager. */
const above = await world.manager(riverside)
await world.change((tx) => tx.query(`UPDATE employees SET manager_id = '${above.id}' WHERE id = '${manager.id}'`))
const elsewhere = await world.manager()
const hr = await world.hr()
const otherHr = await world.hr()
const dana = await world.employee(riverside)

describe('a remedy', () => {
  const publishes = async (more: object) =>
    (await hr.asks(customers.PUBLISH, { input: { name: 'The price back', upToSeverity: 'MODERATE', ...more } }))
      .publishRemedy as Data
  const gives = async (by: Person, { id }: Data, remedy: string, more: object = {}) =>
    (await by.asks(customers.GIVE, { input: { incidentId: id, remedy, ...more } })).giveRemedy as Data

  it('of the catalogue is the same for all, in the version of the day, and needs nobody’s permission', async () => {
    expect(await publishes({ code: 'REFUND', upToAmount: 50 })).toMatchObject({ version: 1, inForceFrom: dateAgo(0) })
    await publishes({ code: 'REFUND', upToAmount: 500, inForceFrom: dateAgo(-5) })
    const early = { input: { code: 'REFUND', name: 'Earlier', upToSeverity: 'MAJOR', inForceFrom: dateAgo(1) } }
    expect((await hr.isRefused(customers.PUBLISH, early)).fields).toHaveProperty(['input.inForceFrom'])
    expect(await manager.isRefused(customers.PUBLISH, early)).toMatchObject({ code: 'FORBIDDEN' })
    const listed = (await dana.asks(customers.CATALOGUE)).remedies as Data[]
    expect(listed.map(({ code, version }) => `${code} ${version}`)).toEqual(['REFUND 1', 'REFUND 2'])

    const incident = await manager.logs({ about: dana })
    expect(await gives(dana, incident, 'REFUND', { amount: 40 })).toMatchObject({
      status: 'GIVEN',
      exception: false,
      remedy: { version: 1 },
    })
    expect((await manager.asks(customers.REMEDIES_OF, incident)).incident).toMatchObject({
      remedies: [{ amount: 40, by: { number: dana.number } }],
      store: { currency: 'EUR' },
    })
  })

  it('outside of it is an exception with a reason, also in small steps, and decided above the store, never by who gave it', async () => {
    const incident = await manager.logs({ about: dana })
    const give = (more: object) => ({ input: { incidentId: incident.id, remedy: 'REFUND', ...more } })
    await gives(manager, incident, 'REFUND', { amount: 40 })
    expect((await manager.isRefused(customers.GIVE, give({ amount: 20 }))).fields).toHaveProperty(['input.reason'])
    for (const [more, field] of [
      [{ remedy: 'A_CAR' }, 'input.remedy'],
      [{ amount: -1 }, 'input.amount'],
      // To leave the amount out is no way around the limit.
      [{}, 'input.amount'],
    ] as const)
      expect((await manager.isRefused(customers.GIVE, give(more))).fields).toHaveProperty([field])
    const asked = await gives(above, incident, 'REFUND', { amount: 20, reason: 'They came twice.' })
    expect(asked).toMatchObject({ status: 'AWAITING_APPROVAL', exception: true })
    const decision = { id: asked.id, reason: 'They came twice, so they get it.' }
    for (const by of [manager, above])
      expect(await by.isRefused(customers.APPROVE, decision)).toMatchObject({ code: 'FORBIDDEN' })
    for (const by of [elsewhere])
      expect(await by.isRefused(customers.APPROVE, decision)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await dana.isRefused(customers.APPROVE, decision)).toMatchObject({ code: 'FORBIDDEN' })
    expect((await hr.asks(customers.APPROVE, decision)).approveRemedy).toMatchObject({
      status: 'GIVEN',
      exception: true,
    })
    expect(await otherHr.isRefused(customers.DECLINE, decision)).toMatchObject({ code: 'CONFLICT' })

    const grave = await manager.logs({ about: dana, severity: 'MAJOR' })
    const byHr = await gives(hr, grave, 'REFUND', { amount: 1, reason: 'It was grave.' })
    expect(await hr.isRefused(customers.APPROVE, { ...decision, id: byHr.id })).toMatchObject({ code: 'FORBIDDEN' })
    expect((await above.asks(customers.DECLINE, { ...decision, id: byHr.id })).declineRemedy).toMatchObject({
      status: 'DECLINED',
    })
    expect(await kindsTo(hr)).toContain('REMEDY_ASKED_FOR')
    expect(JSON.stringify(await world.trail())).not.toContain('They came twice.')
  })
})

describe('a remedy', () => {
  it('does not grow by logging the same breakdown of a customer twice', async () => {
    const { reference: customer } = await recorded(manager)
    const [one, again] = [await manager.logs({ about: dana, customer }), await manager.logs({ about: dana, customer })]
    const refund = (incident: Data) => ({ input: { incidentId: incident.id, remedy: 'REFUND', amount: 40 } })
    await manager.asks(customers.GIVE, refund(one))
    expect((await manager.isRefused(customers.GIVE, refund(again))).fields).toHaveProperty(['input.reason'])
    const another = await manager.logs({ about: dana, customer: (await recorded(manager)).reference })
    expect((await manager.asks(customers.GIVE, refund(another))).giveRemedy).toMatchObject({ exception: false })
  })
})

describe('letting go', () => {
  const proposal = (customer: { reference: string }, incidents: Data[], more: object = {}) => ({
    input: {
      customer: customer.reference,
      to: 'BARRED',
      incidents: incidents.map(({ id }) => id),
      reason: 'Staff were threatened twice.',
      reviewOn: dateAgo(-90),
      ...more,
    },
  })

  it('does not rest on what those recorded who manage together, nor on what one of them did who manages no longer', async () => {
    const [ines, customer] = [await world.employee(riverside), await recorded(manager)]
    const abuse = { about: ines, customer: customer.reference, conduct: 'ABUSIVE' }
    const another = await world.manager(riverside)
    const incidents: Data[] = []
    for (const person of [manager, another, above]) incidents.push(await person.logs(abuse))
    await world.change((tx) => tx.delete(StoreManager, { employeeId: another.id }))
    const { fields } = await manager.isRefused(customers.PROPOSE, proposal(customer, incidents))
    expect(fields['input.incidents']).toContain('manage together')
    incidents.push(await ines.logs(abuse))
    expect((await manager.asks(customers.PROPOSE, proposal(customer, incidents))).proposeLettingGo).toMatchObject({
      status: 'PROPOSED',
    })
  })

  it('rests on two incidents by two people, is decided above the store, and told to those whom it protects', async () => {
    const [ines, customer] = [await world.employee(riverside), await recorded(manager)]
    const abuse = { about: ines, customer: customer.reference, conduct: 'ABUSIVE' }
    const one = await manager.logs(abuse)
    const again = await manager.logs(abuse)
    const service = await world.service()
    const complaint = {
      store: riverside.code,
      occurredAt: one.occurredAt,
      summary: 'They are rude.',
      customer: customer.reference,
    }
    const own = (await service.asks(customers.COMPLAIN, { input: complaint })).logIncident as Data
    const other = await manager.logs({ about: ines, customer: (await recorded(manager)).reference })
    for (const incidents of [[one], [one, one], [one, again], [one, own], [one, other]])
      expect((await manager.isRefused(customers.PROPOSE, proposal(customer, incidents))).fields).toHaveProperty([
        'input.incidents',
      ])
    const second = await ines.logs({ about: ines, customer: customer.reference, conduct: 'ABUSIVE' })
    expect(
      (await manager.isRefused(customers.PROPOSE, proposal(customer, [one, second], { reviewOn: dateAgo(0) }))).fields,
    ).toHaveProperty(['input.reviewOn'])
    expect((await elsewhere.isRefused(customers.PROPOSE, proposal(customer, [one, second]))).fields).toHaveProperty([
      'input.customer',
    ])

    const proposed = (await manager.asks(customers.PROPOSE, proposal(customer, [one, second]))).proposeLettingGo as Data
    expect(proposed).toMatchObject({ status: 'PROPOSED', to: 'BARRED', customer: { standing: 'RETAINED' } })
    expect(await hr.isRefused(customers.PROPOSE, proposal(customer, [one, second]))).toMatchObject({ code: 'CONFLICT' })
    const decision = { id: proposed.id, approved: true, reason: 'Nobody has to bear that.' }
    expect(await manager.isRefused(customers.DECIDE, decision)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await elsewhere.isRefused(customers.DECIDE, decision)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await above.asks(customers.DECIDE, decision)).decideLettingGo).toMatchObject({
      status: 'APPROVED',
      customer: { standing: 'BARRED' },
    })
    expect(await hr.isRefused(customers.DECIDE, decision)).toMatchObject({ code: 'CONFLICT' })
    expect(await kindsTo(ines)).toContain('CUSTOMER_STANDING_CHANGED')
    expect((await dana.asks(customers.FOREWARNED, { customer: customer.reference })).forewarning).toMatchObject({
      standing: 'BARRED',
      text: expect.stringContaining('as 2 people say'),
    })
    const inForce = async (viewer: Person) =>
      ((await viewer.asks(customers.PROPOSALS, { status: ['APPROVED'] })).lettingsGo.edges as Data[]).map(
        ({ node }) => node.id,
      )
    expect(await inForce(manager)).toContain(proposed.id)
    expect(await inForce(elsewhere)).toEqual([])

    const back = proposal(customer, [], { to: 'RETAINED', reason: 'They apologised.' })
    const { id } = (await manager.asks(customers.PROPOSE, back)).proposeLettingGo
    expect((await hr.asks(customers.DECIDE, { ...decision, id })).decideLettingGo).toMatchObject({
      customer: { standing: 'RETAINED' },
    })
    expect(await inForce(manager)).toEqual([id])
  })
})

describe('a follow-up call', () => {
  const callOf = async (viewer: Person, incident: Data) =>
    (await viewer.asks(customers.CALL_OF, incident)).incident.followUp as Data | null
  const toCall = async (viewer: Person, more: object = {}) =>
    ((await viewer.asks(customers.TO_CALL, { first: 100, ...more })).followUps.edges as Data[]).map(
      ({ node }) => node.incident.id as string,
    )
  const grave = async (more: object = {}) =>
    manager.logs({ about: dana, severity: 'MODERATE', customer: (await recorded(manager)).reference, ...more })

  it('is due within days after what was grave, and after a share of the rest that nobody chooses', async () => {
    const incident = await grave()
    expect(await callOf(manager, incident)).toMatchObject({ attempts: 0, outcome: null, dueOn: dateAgo(-3) })
    expect((await callOf(manager, incident))!.questions).toHaveLength(3)
    expect(await callOf(dana, incident)).toBeNull()
    expect(await callOf(manager, await manager.logs({ about: dana, severity: 'MAJOR' }))).toBeNull()
    const { reference } = await recorded(manager)
    for (let n = 0; n < 5; n++) {
      const minor = await manager.logs({ about: dana, customer: reference })
      expect((await callOf(manager, minor)) !== null).toBe(isFollowedUp(minor.id as string, Severity.MINOR))
    }
    expect(await toCall(manager)).toContain(incident.id)
    expect(await toCall(manager, { overdue: true })).toEqual([])
    expect(await toCall(elsewhere)).toEqual([])
    expect((await elsewhere.isRefused(customers.TO_CALL, { store: riverside.code })).fields).toHaveProperty(['store'])
  })

  it('is tried three times, and then it is over', async () => {
    const incident = await grave()
    const { id } = (await callOf(manager, incident))!
    const tries = async (attempts: number) =>
      expect((await manager.asks(customers.CALLED, { id, outcome: 'NO_ANSWER' })).recordFollowUp).toMatchObject({
        attempts,
        outcome: attempts < 3 ? null : 'NO_ANSWER',
      })
    for (const attempts of [1, 2, 3]) await tries(attempts)
    expect(await toCall(manager)).not.toContain(incident.id)
    expect(await manager.isRefused(customers.CALLED, { id, outcome: 'NO_ANSWER' })).toMatchObject({ code: 'CONFLICT' })
    expect(await elsewhere.isRefused(customers.CALLED, { id, outcome: 'DECLINED' })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('is answered by the customer themselves where they were sent a link, which says nothing of anybody', async () => {
    const incident = await grave({ summary: 'She shouted at me.' })
    const { id, questions } = (await callOf(manager, incident))!
    const [first, second] = questions as [Data, Data]
    await manager.asks(customers.CLOSE, { id: incident.id, rootCause: 'PROCESS', whatWasDone: 'A second till.' })
    for (const by of [dana, elsewhere])
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain((await by.isRefused(customers.ANSWER_LINK, { id })).code)
    const { followUpLink: path } = await manager.asks(customers.ANSWER_LINK, { id })
    expect((await hr.asks(customers.ANSWER_LINK, { id })).followUpLink).toBe(path)
    const sends = (said: Record<string, string>, to: string = path) =>
      fetch(world.server.url + to, { method: 'POST', body: new URLSearchParams(said) })

    const form = await fetch(world.server.url + path)
    expect(form.headers.get('content-security-policy')).toContain("default-src 'none'")
    const page = await form.text()
    for (const said of [riverside.name, first.text, second.text]) expect(page).toContain(said)
    for (const kept of [dana.name, dana.number, 'shouted', incident.reference, 'Greta'])
      expect(page).not.toContain(kept)
    for (const nothing of [{}, { [`score-${first.id}`]: '11' }])
      expect((await sends(nothing as Record<string, string>)).status).toBe(400)
    expect((await sends({ 'words-another': 'x' })).status).toBe(409)
    expect((await sends({ [`score-${first.id}`]: '2' }, '/answers/nobody')).status).toBe(404)

    const said = { [`score-${first.id}`]: '2', [`words-${second.id}`]: '<b>I still wait.</b>', again: 'on' }
    // A form that is sent twice at once counts once, and the other is told so.
    const sent = await Promise.all([sends(said), sends(said)])
    expect(sent.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    for (const one of sent) expect([200, 404, 409]).toContain(one.status)
    expect(await callOf(manager, incident)).toMatchObject({
      outcome: 'ANSWERED',
      answers: [
        { score: 2, byCustomer: true },
        { text: '<b>I still wait.</b>', byCustomer: true },
      ],
    })
    expect((await dana.asks(customers.HOW_IT_ENDED, incident)).incident).toMatchObject({ closedAt: null })
    expect(await manager.isRefused(customers.CALLED, { id, outcome: 'DECLINED' })).toMatchObject({ code: 'CONFLICT' })
    expect((await sends(said)).status).toBe(404)
    expect(JSON.stringify(await world.trail())).not.toContain('I still wait.')
    expect(await toCall(manager)).not.toContain(incident.id)
    await verified(world)
  })

  it('asks the questions of its script, whose versions stay, and opens again what is not over', async () => {
    const incident = await grave()
    const { id, questions } = (await callOf(manager, incident))!
    const [first, second] = questions as [Data, Data]
    await manager.asks(customers.CLOSE, { id: incident.id, rootCause: 'PROCESS', whatWasDone: 'A second till.' })
    for (const [answers, field] of [
      [[], 'answers'],
      [[{ questionId: incident.id, score: 3 }], 'answers.0.questionId'],
      [[{ questionId: first.id, score: 11 }], 'answers.0.score'],
    ] as const)
      expect((await manager.isRefused(customers.CALLED, { id, outcome: 'ANSWERED', answers })).fields).toHaveProperty([
        field,
      ])
    const answers = [
      { questionId: first.id, score: 2 },
      { questionId: second.id, text: 'I still wait.' },
    ]
    const called = { id, outcome: 'ANSWERED', answers, reopen: true }
    expect((await manager.asks(customers.CALLED, called)).recordFollowUp).toMatchObject({
      outcome: 'ANSWERED',
      answers: [
        { score: 2, byCustomer: false },
        { text: 'I still wait.', byCustomer: false },
      ],
    })
    expect((await dana.asks(customers.HOW_IT_ENDED, incident)).incident).toMatchObject({ closedAt: null })
    const published = { questions: ['Were you heard?', 'From 0 to 10?', 'What else?', 'Who helped?'] }
    expect(await manager.isRefused(customers.SCRIPT, published)).toMatchObject({ code: 'FORBIDDEN' })
    expect((await hr.isRefused(customers.SCRIPT, { questions: ['One?', 'Two?'] })).fields).toHaveProperty(['questions'])
    expect((await hr.asks(customers.SCRIPT, published)).publishFollowUpScript).toHaveLength(4)
    expect((await callOf(manager, incident))!.questions).toHaveLength(3)
    expect((await callOf(manager, await grave()))!.questions).toHaveLength(4)
    expect(JSON.stringify(await world.trail())).not.toContain('I still wait.')
    world.later({ days: 5 })
    expect((await toCall(manager, { overdue: true, store: riverside.code })).length).toBeGreaterThan(0)
  })
})

describe('what waits for HR of the customer’s side', () => {
  const waitsAs = async (person: Person, reason: string, incident: Data) => {
    const { reviewQueue } = await person.asks(
      `query ($reasons: [ReviewReason!]) { reviewQueue(reasons: $reasons, first: 100) { edges { node { id incident { id } dueAt } } } }`,
      { reasons: [reason] },
    )
    return (reviewQueue.edges as Data[]).filter(({ node }) => node.incident.id === incident.id).length
  }

  it('is an exception that somebody asked for, until it is decided, for everybody but who asked', async () => {
    const incident = await manager.logs({ about: dana })
    const input = { incidentId: incident.id, remedy: 'REFUND', amount: 4_000, reason: 'They insist.' }
    const { id } = (await hr.asks(customers.GIVE, { input })).giveRemedy
    expect(await waitsAs(otherHr, 'REMEDY_EXCEPTION', incident)).toBe(1)
    expect(await waitsAs(hr, 'REMEDY_EXCEPTION', incident)).toBe(0)
    await otherHr.asks(customers.DECLINE, { id, reason: 'Everybody would.' })
    expect(await waitsAs(otherHr, 'REMEDY_EXCEPTION', incident)).toBe(0)
  })

  it('is that a customer is to be let go', async () => {
    const [ines, { reference: customer }] = [await world.employee(riverside), await recorded(manager)]
    const abuse = { about: ines, customer, conduct: 'ABUSIVE' }
    const [one, other] = [await manager.logs(abuse), await ines.logs(abuse)]
    const input = {
      customer,
      to: 'LET_GO',
      incidents: [one.id, other.id],
      reason: 'Twice.',
      reviewOn: dateAgo(-90),
    }
    const { id } = (await manager.asks(customers.PROPOSE, { input })).proposeLettingGo
    expect(await waitsAs(hr, 'LETTING_GO', other)).toBe(1)
    await hr.asks(customers.DECIDE, { id, approved: true, reason: 'Nobody has to bear that.' })
    expect(await waitsAs(hr, 'LETTING_GO', other)).toBe(0)
  })

  it('is how they behaved, or what was agreed, where somebody contests it, for everybody who has not said so', async () => {
    const about = { about: dana, customer: (await recorded(manager)).reference }
    const incident = await manager.logs({ ...about, conduct: 'REASONABLE' })
    const says = (conduct: string) => ({ incidentId: incident.id, conduct, reason: 'They threw a cup.' })
    expect(await waitsAs(hr, 'CUSTOMER_SIDE_CONTESTED', incident)).toBe(0)
    await dana.asks(customers.CONDUCT, says('ABUSIVE'))
    expect(await waitsAs(hr, 'CUSTOMER_SIDE_CONTESTED', incident)).toBe(1)
    await hr.asks(customers.CONDUCT, says('ABUSIVE'))
    expect(await waitsAs(hr, 'CUSTOMER_SIDE_CONTESTED', incident)).toBe(0)
    const byHr = await hr.logs({ ...about, conduct: 'REASONABLE' })
    await dana.asks(customers.CONDUCT, { ...says('ABUSIVE'), incidentId: byHr.id })
    expect(await waitsAs(hr, 'CUSTOMER_SIDE_CONTESTED', byHr)).toBe(0)
    expect(await waitsAs(otherHr, 'CUSTOMER_SIDE_CONTESTED', byHr)).toBe(1)
    await verified(world)
  })
})

describe('HR asks', () => {
  it('what keeps going wrong, by how customers behaved and by what they got', async () => {
    const by = async (dimension: string) =>
      Object.fromEntries(
        (
          (
            await hr.asks(
              `query ($by: BreakdownsBy!, $day: Date!, $to: Date!) {
                breakdowns(by: $by, from: $day, to: $to, purpose: "To see whom we please.") { groups { name breakdowns } } }`,
              { by: dimension, day: dateAgo(40), to: dateAgo(0) },
            )
          ).breakdowns.groups as Data[]
        ).map(({ name, breakdowns }) => [name, breakdowns as number]),
      )
    const before = [await by('CONDUCT'), await by('REMEDY')]
    const incident = await manager.logs({ about: dana, conduct: 'DEMANDING' })
    for (let n = 0; n < 2; n++)
      await manager.asks(customers.GIVE, { input: { incidentId: incident.id, remedy: 'REFUND', amount: 1 } })
    expect((await by('CONDUCT')).DEMANDING).toBe((before[0]!.DEMANDING ?? 0) + 1)
    const after = await by('REMEDY')
    expect(after.REFUND).toBe((before[1]!.REFUND ?? 0) + 1)
    expect(after.NONE).toBe(before[1]!.NONE)
  })

  const period = () => ({ from: dateAgo(0), to: dateAgo(0) })
  const FROM_TO = 'from: $from, to: $to'

  it('what was given outside of the catalogue, and what repeats; and by whom for a purpose that they can read', async () => {
    const incidents: Data[] = []
    const served = [await recorded(manager), await recorded(manager), await recorded(manager)]
    for (const { reference } of served) incidents.push(await manager.logs({ about: dana, customer: reference }))
    await hr.asks(customers.PUBLISH, {
      input: { code: 'VOUCHER', name: 'A voucher', upToSeverity: 'MINOR', upToAmount: 10 },
    })
    for (const [n, { id }] of incidents.entries()) {
      const input = { incidentId: id, remedy: 'VOUCHER', amount: 15 + n, reason: 'They insist.' }
      const { giveRemedy } = await manager.asks(customers.GIVE, { input })
      await hr.asks(customers.APPROVE, { id: giveRemedy.id, reason: 'Well.' })
    }
    const ask = `query ($from: Date!, $to: Date!, $purpose: String) { remedyExceptions(${FROM_TO}, purpose: $purpose) {
      remedies { remedy { code } times given amount customers proposal } givers { by { number } times amount customers }
      receivers { reference times amount } } }`
    const { remedyExceptions } = await hr.asks(ask, period())
    expect(remedyExceptions).toMatchObject({ givers: null, receivers: null })
    expect(remedyExceptions.remedies.find(({ remedy }: Data) => remedy.code === 'VOUCHER')).toMatchObject({
      times: 3,
      given: 3,
      amount: 48,
      customers: 3,
      proposal: expect.stringContaining('either everyone gets it or no one'),
    })
    const named = (await hr.asks(ask, { ...period(), purpose: 'Whether the limit is right.' })).remedyExceptions
    expect(named.givers).toContainEqual(expect.objectContaining({ by: { number: manager.number } }))
    for (const [n, { reference }] of served.entries())
      expect(named.receivers).toContainEqual({ reference, times: 1, amount: 15 + n })
    const looks = (await hr.asks(customers.CUSTOMER, served[0]!)).customer.readBy.edges as Data[]
    expect(looks.map(({ node }) => node.name)).toContain(hr.name)
    const reads = `{ employee(number: "${manager.number}") { readBy(first: 50) { edges { node { purpose stated } } } } }`
    expect(JSON.stringify(await manager.asks(reads))).toContain('Whether the limit is right.')
    expect(await manager.isRefused(ask, period())).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('what of the offer breaks down most, whether mending it helped, and what nobody asked for', async () => {
    await hr.asks(customers.RECORD_OFFERINGS, {
      offerings: [
        { code: 'LAMP', name: 'Lamp', mendedOn: dateAgo(10) },
        { code: 'HOTLINE', name: 'The hotline' },
      ],
    })
    const about = async (offering: string, times: number, daysAgo: number) => {
      for (let n = 0; n < times; n++)
        await manager.logs({ about: dana, cause: 'OFFER', offering, occurredAt: ago({ days: daysAgo, hours: 1 }) })
    }
    await about('LAMP', 9, 12)
    await about('LAMP', 1, 2)
    await about('HOTLINE', 2, 2)
    const ask = `query ($from: Date!, $to: Date!) { offerGaps(${FROM_TO}) { notSaid gaps {
      offering { code } breakdowns customersLost remediesPaid trend { month breakdowns } examples { id }
      mended { before after ratio low high inWords } } } }`
    const { gaps } = (await hr.asks(ask, { from: dateAgo(20), to: dateAgo(0) })).offerGaps
    expect(gaps.map(({ offering }: Data) => offering.code).slice(0, 2)).toEqual(['LAMP', 'HOTLINE'])
    expect(gaps[0]).toMatchObject({
      breakdowns: 10,
      mended: { before: 9, after: 1, inWords: expect.stringContaining('less often since') },
    })
    expect(gaps[0].examples).toHaveLength(3)
    expect(gaps[1]).toMatchObject({ breakdowns: 2, mended: null })
    expect(await above.isRefused(ask, period())).toMatchObject({ code: 'FORBIDDEN' })

    const customer = await recorded(manager)
    await customers.agreed(manager, customer)
    world.later({ hours: 2 })
    const first = await manager.logs({ about: dana, customer: customer.reference, againstExpectation: 'BEYOND' })
    await manager.asks(customers.GIVE, { input: { incidentId: first.id, remedy: 'VOUCHER', amount: 5 } })
    const promised = `query ($from: Date!, $to: Date!) { overServicing(${FROM_TO}) {
      agreements forgiveOnce notNeeded notNeededCost beyondAgreed beyondAgreedCost inWords } }`
    expect((await hr.asks(promised, { from: dateAgo(1), to: dateAgo(0) })).overServicing).toMatchObject({
      agreements: 1,
      forgiveOnce: 1,
      notNeeded: 1,
      notNeededCost: 5,
      beyondAgreed: 1,
      beyondAgreedCost: 5,
    })
  })

  it('that nobody asked for is told by what customers of the same kind say they expect', async () => {
    const kind = `Loyalty ${riverside.code}`
    const expects = async (forgivesOnce: boolean) =>
      void (await customers.agreed(manager, await recorded(manager, { kind }), { forgivesOnce }))
    for (const forgives of [true, true, true, false]) await expects(forgives)
    const neverAsked = await recorded(manager, { kind })
    const incident = await manager.logs({ about: dana, customer: neverAsked.reference })
    await manager.asks(customers.GIVE, { input: { incidentId: incident.id, remedy: 'VOUCHER', amount: 5 } })
    const again = await manager.logs({ about: dana, customer: neverAsked.reference, occurredAt: ago({ minutes: 0 }) })
    await manager.asks(customers.GIVE, { input: { incidentId: again.id, remedy: 'VOUCHER', amount: 5 } })
    const ask = `query ($from: Date!, $to: Date!) { overServicing(${FROM_TO}) { kinds {
      kind agreements forgiveOnce unasked unaskedCost unaskedSavingLow unaskedSavingHigh inWords } } }`
    const ofTheKind = async () =>
      (await hr.asks(ask, { from: dateAgo(1), to: dateAgo(0) })).overServicing.kinds.find(
        (row: Data) => row.kind === kind,
      )
    expect(await ofTheKind()).toMatchObject({
      agreements: 4,
      forgiveOnce: 3,
      unasked: 1,
      unaskedCost: 5,
      unaskedSavingLow: null,
      inWords: expect.stringContaining('too few said what they expect'),
    })
    await expects(true)
    const { unaskedSavingLow, unaskedSavingHigh, inWords } = await ofTheKind()
    expect([unaskedSavingLow, unaskedSavingHigh].map((money) => Math.round(money))).toEqual([2, 5])
    expect(inWords).toContain('if they expect the same, between 2 and 5 of it was not needed')
    await hr.asks(customers.ERASE, neverAsked)
    expect(await ofTheKind()).toMatchObject({ agreements: 5, unasked: 0 })
  })
})

describe('an incident', () => {
  it('is closed with where it came from and what was done, which the employee hears, and comes back or not', async () => {
    const [ines, lars] = [await world.employee(riverside), await world.employee(riverside)]
    const slow = { touchpoint: 'CHECKOUT', cause: 'PROCESS', severity: 'MODERATE' }
    const incident = await manager.logs({ about: ines, ...slow })
    expect(Object.keys((await manager.isRefused(customers.CLOSE, incident)).fields)).toEqual([
      'rootCause',
      'whatWasDone',
    ])
    const ending = {
      id: incident.id,
      rootCause: 'PROCESS',
      whatWasDone: 'A second till from four on.',
      doneBy: manager.number,
      checkedOn: dateAgo(-14),
    }
    expect(await ines.isRefused(customers.CLOSE, ending)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await elsewhere.isRefused(customers.CLOSE, ending)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await manager.asks(customers.CLOSE, ending)).closeIncident).toMatchObject({
      closedAt: expect.any(String),
      recurred: false,
    })
    expect(await manager.isRefused(customers.CLOSE, ending)).toMatchObject({ code: 'CONFLICT' })
    expect(await kindsTo(ines)).toContain('INCIDENT_CLOSED')
    expect((await ines.asks(customers.HOW_IT_ENDED, incident)).incident).toMatchObject({
      rootCause: 'PROCESS',
      whatWasDone: 'A second till from four on.',
      doneBy: { number: manager.number },
    })
    const minor = await manager.logs({ about: ines })
    expect((await manager.asks(customers.CLOSE, { id: minor.id })).closeIncident).toMatchObject({ rootCause: null })
    world.later({ hours: 3 })
    await manager.logs({ about: lars, ...slow })
    expect((await manager.asks(customers.HOW_IT_ENDED, incident)).incident).toMatchObject({ recurred: true })
    expect((await manager.asks(customers.HOW_IT_ENDED, minor)).incident).toMatchObject({ recurred: false })
  })

  it('did not come from a person where the record says otherwise, or while they contest that it does', async () => {
    const ines = await world.employee(riverside)
    const ending = { rootCause: 'PERSON', whatWasDone: 'We talked about it.' }
    const theQueue = await manager.logs({ about: ines, cause: 'PROCESS', severity: 'MODERATE' })
    const { fields } = await manager.isRefused(customers.CLOSE, { ...ending, id: theQueue.id })
    expect(fields['rootCause']).toContain('The record does not say that it was theirs')
    const hers = await manager.logs({ about: ines, cause: 'EMPLOYEE', severity: 'MODERATE' })
    await takes(ines, 'contestCause', { incidentId: hers.id, cause: 'PROCESS', reason: 'The till was down.' })
    expect(Object.keys((await manager.isRefused(customers.CLOSE, { ...ending, id: hers.id })).fields)).toEqual([
      'rootCause',
    ])
    // Closed so before they said anything, it does not stay so once HR finds that it was not theirs.
    const lars = await world.employee(riverside)
    const atOnce = await manager.logs({ about: lars, cause: 'EMPLOYEE', severity: 'MODERATE' })
    await manager.asks(customers.CLOSE, { ...ending, id: atOnce.id })
    await takes(lars, 'contestCause', { incidentId: atOnce.id, cause: 'PROCESS', reason: 'The till was down.' })
    await takes(hr, 'settleCause', { incidentId: atOnce.id, cause: 'PROCESS', reason: 'It was down all day.' })
    expect((await lars.asks(customers.HOW_IT_ENDED, atOnce)).incident).toMatchObject({ rootCause: null })
  })

  it('says what it was about, from a list that grows, and that HR corrects', async () => {
    const wheel = [{ code: 'CART-7', name: 'Cart with the loose wheel' }]
    expect((await manager.asks(customers.RECORD_OFFERINGS, { offerings: wheel })).recordOfferings).toBe(1)
    const mended = [{ ...wheel[0], mendedOn: dateAgo(0) }]
    expect((await manager.isRefused(customers.RECORD_OFFERINGS, { offerings: mended })).fields).toHaveProperty([
      'offerings.0.code',
    ])
    const incident = await manager.logs({ about: dana, cause: 'OFFER', offering: 'CART-7' })
    expect((await manager.cannotLog({ about: dana, offering: 'CART-8' })).fields).toHaveProperty(['input.offering'])
    await hr.asks(customers.RECORD_OFFERINGS, { offerings: mended })
    expect((await dana.asks(customers.OFFERINGS)).offerings).toContainEqual({ ...wheel[0], mendedOn: dateAgo(0) })
    expect(
      (await dana.asks('query ($id: ID!) { incident(id: $id) { offering { code } } }', incident)).incident,
    ).toEqual({ offering: { code: 'CART-7' } })
    await verified(world)
  })
})

describe('a customer who asks for what was agreed', () => {
  it('is not let go for it by two who find them tiresome, nor by a judge who recorded it', async () => {
    const [ines, customer] = [await world.employee(riverside), await recorded(manager)]
    await customers.agreed(manager, customer)
    world.later({ hours: 1 })
    const tiresome = { about: ines, customer: customer.reference, conduct: 'DEMANDING' }
    const [one, other] = [await manager.logs(tiresome), await ines.logs(tiresome)]
    const input = {
      customer: customer.reference,
      to: 'LET_GO',
      incidents: [one.id, other.id],
      reason: 'Tiresome.',
      reviewOn: dateAgo(-90),
    }
    const refused = await manager.isRefused(customers.PROPOSE, { input })
    expect(refused.fields['input.incidents']).toContain('theirs to ask')

    const minded = await manager.logs({ ...tiresome, againstExpectation: 'BEYOND', cause: 'MANAGEMENT' })
    const beside = await ines.logs({ ...tiresome, againstExpectation: 'BEYOND' })
    const resting = { input: { ...input, incidents: [minded.id, beside.id] } }
    expect((await manager.isRefused(customers.PROPOSE, resting)).fields['input.incidents']).toContain(
      'the store itself',
    )

    const beyond = { ...tiresome, againstExpectation: 'BEYOND' }
    const [byThem, byTheJudge] = [await ines.logs(beyond), await above.logs(beyond)]
    const incidents = [byThem.id, byTheJudge.id]
    const { id } = (await manager.asks(customers.PROPOSE, { input: { ...input, incidents } })).proposeLettingGo
    const decision = { id, approved: true, reason: 'I saw it.' }
    expect(await above.isRefused(customers.DECIDE, decision)).toMatchObject({ code: 'FORBIDDEN' })
    expect((await hr.asks(customers.DECIDE, decision)).decideLettingGo).toMatchObject({ status: 'APPROVED' })
  })
})
