import { describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { declines, proposes } from '../../world/corrections.js'
import { CALLED, CLOSE, CONDUCT, GIVE, HOW_IT_ENDED, kindsTo, PUBLISH, recorded } from '../../world/customers.js'
import { agreed, answersQuestions, formally, heard, obtains, takesStep } from '../../world/formally.js'
import { steps } from '../../world/due-process.js'
import { does } from '../../world/lives.js'
import type { Person } from '../../world/person.js'
import { startWorld } from '../../world/world.js'

/** Once an employee was heard, whoever asked for something formal tells more: as what a customer answered, how it ended, or why they paid. */
const world = await startWorld()
const riverside = await world.store('Riverside')
const anna = await world.manager(riverside)
const bert = await world.manager(riverside)
const [mae, ben, ada] = [await world.hr(), await world.hr(), await world.hr()] as const
await mae.asks(PUBLISH, { input: { code: 'REFUND', name: 'The price back', upToSeverity: 'MAJOR', upToAmount: 50 } })

const CALL = `query ($id: ID!) { incident(id: $id) { followUp {
  id outcome keptBack questions { id } answers { text } } } }`
const ACTIONS = 'query ($id: ID!) { incident(id: $id) { actions { kind possible whyNot } } }'
const ADMITTED = 'She took the note out of my hand, and put it into her pocket.'
const ending = ({ id }: Data) => ({ id, rootCause: 'PERSON', whatWasDone: 'She admitted it to me afterwards.' })
const callOf = async (reader: Person, incident: Data): Promise<Data | null> =>
  (await reader.asks(CALL, { id: incident.id })).incident.followUp as Data | null

interface Asked {
  dana: Person
  incident: Data
  further: Data
  asked: Data
}
/** Dana is accused of theft over two incidents, and was heard. */
async function wasHeard(): Promise<Asked> {
  const dana = await world.employee(riverside)
  const { reference: customer } = await recorded(mae)
  const grave = { about: dana, cause: 'EMPLOYEE', severity: 'MAJOR', customer }
  const [incident, further] = [await anna.logs(grave), await anna.logs({ ...grave, conduct: 'REASONABLE' })]
  for (const one of [incident, further]) {
    await dana.states(one)
    await obtains(ada, one)
  }
  const asked = await anna.responds(incident, 'DISMISSAL', {
    misconduct: 'THEFT',
    reason: 'Money is missing.',
    furtherIncidents: [further.id],
  })
  await heard(world, asked, mae)
  await takesStep(dana, 'answerNotes', { responseId: asked.id })
  await answersQuestions(mae, asked)
  return { dana, incident, further, asked }
}
const nextStep = async ({ incident, asked }: Asked) => (await formally(mae, incident, asked)).hearing.nextStep
async function records(incident: Data): Promise<void> {
  const call = (await callOf(anna, incident))!
  const answers = call.questions.map(({ id: questionId }: Data) => ({ questionId, score: 0, text: ADMITTED }))
  await anna.asks(CALLED, { id: call.id, outcome: 'ANSWERED', answers })
}

describe('what a customer is said to have answered', () => {
  it('is kept from HR until it is decided, since the employee cannot answer it', async () => {
    const one = await wasHeard()
    for (const incident of [one.incident, one.further]) {
      await records(incident)
      expect(await callOf(mae, incident)).toMatchObject({ outcome: 'ANSWERED', keptBack: true, answers: [] })
      expect(await callOf(anna, incident)).toMatchObject({
        keptBack: false,
        answers: expect.arrayContaining([{ text: ADMITTED }]),
      })
      expect(await callOf(one.dana, incident)).toBeNull()
    }
    expect(await nextStep(one)).toBe('DECIDE')
    await mae.declines(one.asked)
    expect(await callOf(mae, one.incident)).toMatchObject({
      keptBack: false,
      answers: expect.arrayContaining([{ text: ADMITTED }]),
    })
  })

  it('is kept from HR again while it is heard on appeal', async () => {
    const one = await wasHeard()
    await records(one.incident)
    await agreed(world, one.asked, ben)
    expect(await mae.approves(one.asked)).toMatchObject({ status: 'ACTIVE' })
    expect(await callOf(mae, one.incident)).toMatchObject({ keptBack: false })
    await does(one.dana, 'appeal', { responseId: one.asked.id, text: 'It was my own note.' })
    expect(await callOf(mae, one.incident)).toMatchObject({ keptBack: true, answers: [] })
    expect(await ada.isRefused(CLOSE, ending(one.incident))).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('how it ended', () => {
  it('is not said before it is decided, by anybody, and then as ever', async () => {
    const { dana, incident, further, asked } = await wasHeard()
    for (const person of [anna, ada])
      for (const one of [incident, further]) {
        expect(await person.isRefused(CLOSE, ending(one))).toMatchObject({
          code: 'CONFLICT',
          message: expect.stringMatching(/once that is decided/),
        })
        const { actions } = (await person.asks(ACTIONS, { id: one.id })).incident
        expect(actions.find(({ kind }: Data) => kind === 'CLOSE')).toMatchObject({
          possible: false,
          whyNot: expect.stringMatching(/once that is decided/),
        })
      }
    expect(await mae.asks(HOW_IT_ENDED, { id: incident.id })).toMatchObject({
      incident: { closedAt: null, whatWasDone: null },
    })
    expect(await kindsTo(dana)).not.toContain('INCIDENT_CLOSED')
    await mae.declines(asked)
    await anna.asks(CLOSE, { ...ending(incident), whatWasDone: 'The till was counted anew.' })
    expect(await kindsTo(dana)).toContain('INCIDENT_CLOSED')
  })
})

describe('why a customer was paid more than others get', () => {
  const gives = ({ id }: Data) => ({ input: { incidentId: id, remedy: 'REFUND', amount: 90, reason: 'She stole it.' } })

  it('has to be heard where somebody else says so later', async () => {
    const one = await wasHeard()
    await anna.asks(GIVE, { input: { incidentId: one.incident.id, remedy: 'REFUND', amount: 1 } })
    await one.dana.asks(GIVE, gives(one.incident))
    await one.dana.asks(GIVE, gives(one.incident))
    expect(await nextStep(one)).toBe('DECIDE')
    await anna.asks(GIVE, gives(one.further))
    expect(await nextStep(one)).toBe('HEAR_AGAIN')
  })
})

describe('an answer to what the employee says', () => {
  const CONTEST_SEVERITY = `mutation ($id: ID!) { contestSeverity(incidentId: $id, severity: MINOR, reason: "No harm was done.") { id } }`
  const SETTLE_SEVERITY = `mutation ($id: ID!, $reason: String!) { settleSeverity(incidentId: $id, severity: MAJOR, reason: $reason) { id } }`
  const upholds = (by: Person, { id: incidentId }: Data) =>
    by.asks(steps.settleCause, { incidentId, cause: 'EMPLOYEE', reason: ADMITTED })
  const contests = (by: Person, { id: incidentId }: Data) =>
    by.asks(steps.contestCause, { incidentId, cause: 'PROCESS', reason: 'The till was open.' })

  it('has to be heard, where it is about the customer', async () => {
    const one = await wasHeard()
    await one.dana.asks(CONDUCT, { incidentId: one.incident.id, conduct: 'ABUSIVE', reason: 'They threw a cup.' })
    expect(await nextStep(one)).toBe('DECIDE')
    await anna.asks(CONDUCT, { incidentId: one.incident.id, conduct: 'REASONABLE', reason: ADMITTED })
    expect(await nextStep(one)).toBe('HEAR_AGAIN')
  })

  it('has to be heard, where a correction is declined by somebody who does not decide', async () => {
    const one = await wasHeard()
    const proposed = await proposes(one.dana, one.incident, { context: ['PEAK_DEMAND'] })
    expect(await nextStep(one)).toBe('DECIDE')
    await declines(bert, proposed, ADMITTED)
    expect(await nextStep(one)).toBe('HEAR_AGAIN')
  })

  it('has to be heard, where somebody in HR says it who does not decide, and is a reason where whoever decides does', async () => {
    const one = await wasHeard()
    await contests(one.dana, one.incident)
    await upholds(mae, one.incident)
    await one.dana.asks(CONTEST_SEVERITY, { id: one.incident.id })
    await mae.asks(SETTLE_SEVERITY, { id: one.incident.id, reason: 'It was 50.' })
    await declines(mae, await proposes(one.dana, one.further, { context: ['PEAK_DEMAND'] }))
    await one.dana.asks(CONDUCT, { incidentId: one.further.id, conduct: 'ABUSIVE', reason: 'They threw a cup.' })
    await mae.asks(CONDUCT, { incidentId: one.further.id, conduct: 'REASONABLE', reason: 'No cup was thrown.' })
    expect(await nextStep(one)).toBe('DECIDE')

    await contests(one.dana, one.incident)
    await upholds(ben, one.incident)
    expect(await nextStep(one)).toBe('HEAR_AGAIN')
    // Who decides from then on has not decided when they said it.
    await answersQuestions(ben, one.asked)
    expect(await nextStep(one)).toBe('HEAR_AGAIN')
    const other = await wasHeard()
    await other.dana.asks(CONTEST_SEVERITY, { id: other.incident.id })
    await ada.asks(SETTLE_SEVERITY, { id: other.incident.id, reason: ADMITTED })
    expect(await nextStep(other)).toBe('HEAR_AGAIN')
  })
})

describe('what stands beside it', () => {
  it('has to be heard: how another answer ended, and another record of the same event', async () => {
    const one = await wasHeard()
    const { id } = await anna.responds(one.incident, 'SUPPORT')
    expect(await nextStep(one)).toBe('DECIDE')
    await anna.asks('mutation ($id: ID!, $outcome: String!) { finishResponse(id: $id, outcome: $outcome) { id } }', {
      id,
      outcome: ADMITTED,
    })
    expect(await nextStep(one)).toBe('HEAR_AGAIN')

    const other = await wasHeard()
    await anna.logs({ about: other.dana, sameEventAs: other.further.id, summary: ADMITTED })
    expect(await nextStep(other)).toBe('HEAR_AGAIN')
  })
})
