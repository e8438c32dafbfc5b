import { describe, expect, it } from '@jest/globals'
import { answers, cannot, does } from '../world/lives.js'
import { dateAgo, today } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const hr = await world.hr()
const dana = await world.employee(riverside)
const colleague = await world.employee(riverside)
const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
const STEPS = [{ text: 'Read the returns policy together.', by: dateAgo(-3) }, { text: 'Shadow Amara for an hour.' }]

describe('coaching', () => {
  it('goes in a few small steps, whose progress both see and either of them marks', async () => {
    const coaching = await answers(manager, incident, 'COACHING', { steps: STEPS })
    expect(coaching).toMatchObject({ status: 'ACTIVE', nextStep: null })
    expect(coaching.steps).toMatchObject([
      { number: 1, ...STEPS[0], doneAt: null },
      { number: 2, text: STEPS[1]!.text, by: null, doneAt: null },
    ])
    const [first, second] = coaching.steps
    const half = await does(dana, 'completeStep', { stepId: second.id })
    expect(half.status).toBe('ACTIVE')
    expect(half.steps).toMatchObject([{ doneAt: null }, { doneAt: expect.any(String) }])
    expect(await cannot(manager, 'completeStep', { stepId: second.id })).toMatchObject({ code: 'CONFLICT' })
    expect(await cannot(colleague, 'completeStep', { stepId: first.id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await does(manager, 'completeStep', { stepId: first.id })).toMatchObject({
      status: 'COMPLETED',
      finishedAt: expect.any(String),
    })
  })

  it('is done once, even if both mark its two last steps at the same moment', async () => {
    const { steps } = await answers(manager, incident, 'COACHING', { steps: STEPS })
    const [done] = await Promise.all([
      does(manager, 'completeStep', { stepId: steps[0].id }),
      does(dana, 'completeStep', { stepId: steps[1].id }),
    ])
    const found = (await dana.sees(incident))!.responses.find(({ id }: { id: string }) => id === done!.id)
    expect(found.status).toBe('COMPLETED')
  })

  it('has five steps at most, all of them still to come', async () => {
    const six = Array.from({ length: 6 }, () => ({ text: 'One more.' }))
    const input = { incidentId: incident.id, kind: 'COACHING', reason: 'To help.' }
    expect((await cannot(manager, 'respond', { input: { ...input, steps: six } })).fields).toHaveProperty([
      'input.steps',
    ])
    const past = [{ text: 'Yesterday.', by: dateAgo(2) }]
    expect((await cannot(manager, 'respond', { input: { ...input, steps: past } })).fields).toHaveProperty([
      'input.steps.0.by',
    ])
    const elsewhere = await cannot(manager, 'respond', { input: { ...input, kind: 'SUPPORT', steps: STEPS } })
    expect(elsewhere.fields).toEqual({ 'input.steps': 'Only coaching has this. Leave it out.' })
  })
})

describe('a teachable moment', () => {
  it('keeps what happened, what was learned, and the next small step with its day', async () => {
    const moment = await answers(manager, incident, 'TEACHABLE_MOMENT', {
      whatHappened: 'The queue grew and the till froze.',
      whatWasLearned: 'To call for a second till earlier.',
      nextStep: { text: 'Ring the bell at five in the queue.', by: today() },
    })
    expect(moment).toMatchObject({
      status: 'ACTIVE',
      whatHappened: 'The queue grew and the till froze.',
      nextStep: { text: 'Ring the bell at five in the queue.', by: today(), doneAt: null },
    })
    expect(await does(dana, 'completeStep', { stepId: moment.steps[0].id })).toMatchObject({
      status: 'COMPLETED',
      nextStep: { doneAt: expect.any(String) },
    })
  })

  it('takes the employee’s own reflection, if they wish to give one', async () => {
    const moment = await answers(manager, incident, 'TEACHABLE_MOMENT')
    expect(moment).toMatchObject({ status: 'COMPLETED', reflection: null })
    const text = 'I was tired, and I should have said so.'
    expect(await cannot(manager, 'reflect', { responseId: moment.id, text })).toMatchObject({ code: 'FORBIDDEN' })
    expect(await does(dana, 'reflect', { responseId: moment.id, text })).toMatchObject({ reflection: text })
    expect(
      (await manager.asks('{ viewer { notices(first: 1) { edges { node { kind responseId } } } } }')).viewer.notices
        .edges,
    ).toEqual([{ node: { kind: 'RESPONSE_ANSWERED', responseId: moment.id } }])
    expect(await does(dana, 'reflect', { responseId: moment.id, text: 'Better said.' })).toMatchObject({
      status: 'COMPLETED',
      reflection: 'Better said.',
    })
  })
})

describe('what has an end', () => {
  it('a process fix has an owner, who says what came of it', async () => {
    const late = await manager.logs({ about: null, cause: 'OFFER' })
    const fix = await answers(manager, late, 'PROCESS_FIX', { owner: hr.number })
    expect(fix).toMatchObject({ status: 'ACTIVE', owner: { number: hr.number } })
    expect(
      await does(hr, 'finishResponse', { id: fix.id, outcome: 'The offer was taken off the shelf.' }),
    ).toMatchObject({
      status: 'COMPLETED',
      outcome: 'The offer was taken off the shelf.',
    })
    const again = await cannot(manager, 'finishResponse', { id: fix.id, outcome: 'Again.' })
    expect(again).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('This process fix is done') })
    expect((await answers(manager, late, 'PROCESS_FIX')).owner).toEqual({ number: manager.number })
    const input = { incidentId: late.id, kind: 'PROCESS_FIX', reason: 'A new sign.', owner: colleague.number }
    expect((await cannot(manager, 'respond', { input })).fields).toHaveProperty(['input.owner'])
  })

  it.each(['TRAINING', 'SUPPORT', 'COACHING'])('%s is finished with what came of it', async (kind) => {
    const response = await answers(manager, incident, kind)
    const said = { id: response.id, outcome: 'It helped.' }
    expect(await cannot(dana, 'finishResponse', said)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await does(manager, 'finishResponse', said)).toMatchObject({ status: 'COMPLETED', outcome: 'It helped.' })
  })
})

it('somebody who is named in the incident decides nothing', async () => {
  const other = await world.manager(riverside)
  const named = await hr.logs({
    about: dana,
    cause: 'MANAGEMENT',
    parties: [{ employee: other.number, part: 'INSTRUCTED' }],
  })
  const fix = await answers(hr, named, 'PROCESS_FIX')
  expect(await cannot(other, 'finishResponse', { id: fix.id, outcome: 'Nothing to it.' })).toMatchObject({
    code: 'FORBIDDEN',
  })
})

it('steps are read along with the incident, in the order in which they were named', async () => {
  const own = await manager.logs({ about: dana })
  await answers(manager, own, 'COACHING', { steps: STEPS })
  await answers(manager, own, 'SUPPORT')
  const query = `query ($id: ID!) { incident(id: $id) { responses { kind nextStep { text } steps { number text } } } }`
  const { incident: found } = await dana.asks(query, { id: own.id })
  expect(found.responses).toEqual([
    { kind: 'COACHING', nextStep: null, steps: STEPS.map(({ text }, n) => ({ number: n + 1, text })) },
    { kind: 'SUPPORT', nextStep: null, steps: [] },
  ])
})
