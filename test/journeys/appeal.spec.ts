import { describe, expect, it } from '@jest/globals'
import { agreed, answersQuestions, heardOut, obtains } from '../world/formally.js'
import type { Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { answers, cannot, does, lives, recordOf } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { looksInto } from '../world/reviews.js'
import { noon } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const otherHr = await world.hr()
/** Who obtains the documents, and agrees first. */
const recordsHr = await world.hr()
const WHY = 'I was never shown the recording.'

/** Somebody under a warning that the manager asked for and `hr` approved, after they were heard. */
async function warned(asker: Person = manager, approver: Person = hr): Promise<{ dana: Person; warning: Data }> {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  await obtains(recordsHr, incident)
  const asked = await answers(asker, incident, 'VERBAL_WARNING', { misconduct: 'THEFT' })
  await agreed(world, asked, recordsHr)
  await answersQuestions(approver, asked)
  const warning = await does(approver, 'approveResponse', { id: asked.id, reason: 'Heard and borne out.' })
  return { dana, warning }
}
const waitingFor = async (person: Person): Promise<string[]> =>
  (await person.reviews(['APPEAL'], { first: 100 })).edges.map(({ node }: Data) => node.response.id as string)

/** What the gate says of the next step, so of what is unspent. */
async function nextStep(dana: Person): Promise<string> {
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', occurredAt: noon(4) })
  await looksInto(hr, incident)
  const { tests } = await answers(manager, incident, 'WRITTEN_WARNING')
  return tests.find(({ test }: Data) => test === 'PROPORTIONATE_PENALTY').because as string
}

describe('an appeal of a warning', () => {
  it('suspends it, goes to somebody in HR who had no part in it, and once upheld leaves no trace that counts', async () => {
    const { dana, warning } = await warned()
    expect(warning.status).toBe('ACTIVE')
    expect(Date.parse(warning.appealUntil) - testClock.milliseconds()).toBeGreaterThan(29.9 * 86_400_000)
    expect((await recordOf(dana)).unspent).toEqual([
      { until: warning.endsOn, response: expect.objectContaining({ id: warning.id }) },
    ])
    expect(await nextStep(dana)).toContain('unspent: a verbal warning')

    const appeal = await does(dana, 'appeal', { responseId: warning.id, text: WHY })
    expect(appeal).toMatchObject({ status: 'WAITING', text: WHY, response: { id: warning.id, status: 'UNDER_APPEAL' } })
    expect(await nextStep(dana)).toContain('Nothing unspent')
    expect((await recordOf(dana)).unspent).toEqual([])

    expect(await waitingFor(otherHr)).toContain(warning.id)
    expect(await waitingFor(hr)).not.toContain(warning.id)
    const decision = { id: appeal.id, upheld: true, reason: 'The recording shows somebody else.' }
    expect(await cannot(hr, 'decideAppeal', decision)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await cannot(manager, 'decideAppeal', decision)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await does(otherHr, 'decideAppeal', decision)).toMatchObject({
      status: 'UPHELD',
      reason: 'The recording shows somebody else.',
      response: { status: 'OVERTURNED' },
    })
    expect(await nextStep(dana)).toContain('Nothing unspent')
    expect(await waitingFor(otherHr)).not.toContain(warning.id)
    const record = await recordOf(dana)
    expect(record).toMatchObject({ unspent: [], appeals: [{ id: appeal.id, status: 'UPHELD' }] })
    expect(record.responses.edges).toMatchObject([{ node: { id: warning.id, status: 'OVERTURNED' } }])
  })

  it('puts it back into force once rejected, as it was, and is made once', async () => {
    const { dana, warning } = await warned()
    const appeal = await does(dana, 'appeal', { responseId: warning.id, text: WHY })
    expect(await cannot(dana, 'appeal', { responseId: warning.id, text: WHY })).toMatchObject({ code: 'CONFLICT' })
    await heardOut(world, warning, otherHr)
    await does(otherHr, 'decideAppeal', { id: appeal.id, upheld: false, reason: 'The recording is clear.' })
    expect((await recordOf(dana)).unspent).toMatchObject([{ until: warning.endsOn, response: { id: warning.id } }])
    const again = await cannot(dana, 'appeal', { responseId: warning.id, text: WHY })
    expect(again).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('was decided') })
    expect(await cannot(otherHr, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'No.' })).toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('waits where everybody in HR had a part in it', async () => {
    const { dana, warning } = await warned(hr, otherHr)
    const appeal = await does(dana, 'appeal', { responseId: warning.id, text: WHY })
    for (const person of [hr, otherHr]) {
      expect(await waitingFor(person)).not.toContain(warning.id)
      const decision = { id: appeal.id, upheld: false, reason: 'I decide.' }
      expect(await cannot(person, 'decideAppeal', decision)).toMatchObject({ code: 'FORBIDDEN' })
    }
    const new_ = await world.hr()
    expect(await waitingFor(new_)).toEqual([warning.id])
    await does(new_, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'Looked at anew.' })
  })

  it('is the employee’s own, in 30 days, and says until when it could be made', async () => {
    const { dana, warning } = await warned()
    expect(await cannot(manager, 'appeal', { responseId: warning.id, text: WHY })).toMatchObject({ code: 'FORBIDDEN' })
    const other = await world.employee(riverside)
    expect(await cannot(other, 'appeal', { responseId: warning.id, text: WHY })).toMatchObject({ code: 'NOT_FOUND' })
    world.later({ days: 31 })
    const late = await cannot(dana, 'appeal', { responseId: warning.id, text: WHY })
    expect(late).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/30 days .* up to and including \d+ [A-Z][a-z]+ \d{4}\./),
    })
  })

  it('is decided once, whoever decides at the same moment', async () => {
    const { dana, warning } = await warned()
    const third = await world.hr()
    const { id } = await does(dana, 'appeal', { responseId: warning.id, text: WHY })
    const found = await Promise.all(
      [otherHr, third, otherHr, third].map((person) =>
        person.sends(lives.decideAppeal, { id, upheld: true, reason: 'Decided.' }),
      ),
    )
    const codes = found.map(({ errors }) => errors?.[0]?.extensions.code ?? 'decided').sort()
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'decided'])
  })

  it('keeps the incident it is about from being withdrawn meanwhile', async () => {
    const { dana, warning } = await warned()
    await does(dana, 'appeal', { responseId: warning.id, text: WHY })
    const withdraw = 'mutation ($id: ID!, $reason: String!) { withdrawIncident(id: $id, reason: $reason) { id } }'
    expect(await hr.isRefused(withdraw, { id: warning.incidentId, reason: 'Away with it.' })).toMatchObject({
      code: 'CONFLICT',
    })
  })
})

describe('an appeal of what is no discipline', () => {
  it('suspends nothing, and ends it once upheld', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana })
    const coaching = await answers(manager, incident, 'COACHING')
    const appeal = await does(dana, 'appeal', { responseId: coaching.id, text: 'It was not my shift.' })
    expect(appeal.response.status).toBe('ACTIVE')
    await does(hr, 'decideAppeal', { id: appeal.id, upheld: true, reason: 'It was not.' })
    expect((await dana.sees(incident))!.responses).toMatchObject([{ status: 'OVERTURNED' }])
    const outcome = await cannot(manager, 'finishResponse', { id: coaching.id, outcome: 'Done.' })
    expect(outcome.message).toBe(
      'This coaching is overturned, so it cannot be finished. Nothing more can be done with it.',
    )
  })

  it('is nothing for what only waits', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.states(incident)
    await obtains(hr, incident)
    const asked = await answers(manager, incident, 'VERBAL_WARNING', { misconduct: 'THEFT' })
    const refused = await cannot(dana, 'appeal', { responseId: asked.id, text: WHY })
    expect(refused.message).toBe(
      'This verbal warning is waiting for HR, so it cannot be appealed. What can happen now: HR approves it, HR declines it or whoever asked for it withdraws it.',
    )
  })
})

describe('what waits for HR', () => {
  it('is withdrawn by whoever asked for it, and by nobody else', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.states(incident)
    await obtains(hr, incident)
    const { id } = await answers(manager, incident, 'VERBAL_WARNING', { misconduct: 'THEFT' })
    expect(await cannot(hr, 'withdrawResponse', { id, reason: 'No.' })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await does(manager, 'withdrawResponse', { id, reason: 'It was a mix-up.' })).toMatchObject({
      status: 'WITHDRAWN',
    })
    for (const act of ['approveResponse', 'declineResponse'] as const)
      expect(await cannot(hr, act, { id, reason: 'Too late.' })).toMatchObject({
        code: 'CONFLICT',
        message: expect.stringContaining('This verbal warning is withdrawn'),
      })
  })

  it('is decided or withdrawn once, at the same moment', async () => {
    const dana = await world.employee(riverside)
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.states(incident)
    await obtains(hr, incident)
    const { id } = await answers(manager, incident, 'VERBAL_WARNING', { misconduct: 'THEFT' })
    const found = await Promise.all([
      hr.sends(lives.declineResponse, { id, reason: 'No, either.' }),
      otherHr.sends(lives.declineResponse, { id, reason: 'No.' }),
      manager.sends(lives.withdrawResponse, { id, reason: 'A mix-up.' }),
    ])
    const codes = found.map(({ errors }) => errors?.[0]?.extensions.code ?? 'decided').sort()
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'decided'])
  })
})
