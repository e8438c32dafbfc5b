import { beforeEach, describe, expect, it } from '@jest/globals'
import type { Data } from '../../world/client.js'
import { becauseOf, cannotTake, outcomesOf, saying, takes } from '../../world/due-process.js'
import { brings, cannotBring, heardOut, obtains, tells } from '../../world/formally.js'
import type { Person } from '../../world/person.js'
import { ago } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const mae = await world.hr()
const ben = await world.hr()
const ada = await world.hr()

let tom: Person
let incident: Data
beforeEach(async () => {
  tom = await world.employee(riverside)
  incident = await manager.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await tom.states(incident)
})
const asksFor = (person: Person, of: Data = incident) => person.responds(of, 'DISMISSAL', { misconduct: 'THEFT' })
const isRefused = async (person: Person, because: RegExp | string, of: Data = incident) => {
  const refused = await asksFor(person, of)
  expect(refused.__typename).toBe('DueProcessNotMet')
  expect(outcomesOf(refused)).toMatchObject({ PROOF: 'NOT_MET', PROPORTIONATE_PENALTY: 'NOT_MET' })
  expect(becauseOf(refused, 'PROOF')).toMatch(because)
}
const testsOf = async (person: Person, { id: incidentId }: Data): Promise<Record<string, string>> => {
  const { tests } = await takes(person, 'justCause', { incidentId, kind: 'DISMISSAL', misconduct: 'THEFT' })
  return Object.fromEntries(tests.map(({ test, because }: Data) => [test, because]))
}
const witnessed = async (of: Data = incident, about: Person = tom) => {
  const colleague = await world.employee(riverside)
  const account = await tells(colleague, about)
  return brings(ada, 'attachAccount', { id: account.id, incidentId: of.id })
}

describe('the word "misconduct" opens no gate that the facts keep shut', () => {
  it.each(['CUSTOMER', 'MANAGEMENT', 'PROCESS', 'UNKNOWN'])('where the cause is %s', async (cause) => {
    const other = await manager.logs({ about: tom, cause, severity: 'MAJOR' })
    await tom.states(other)
    await obtains(ada, other)
    for (const person of [manager, mae])
      await isRefused(person, new RegExp(`The recorded cause is (the )?${cause.toLowerCase()}: nobody`), other)
  })

  it('where the employee contests it; once HR has upheld it, the word is heard', async () => {
    await witnessed()
    await takes(tom, 'contestCause', saying(incident, 'PROCESS'))
    await isRefused(manager, /contests this/)
    await takes(ben, 'settleCause', saying(incident, 'EMPLOYEE', 'The recording shows it.'))
    expect((await asksFor(manager)).status).toBe('AWAITING_HR')
  })

  it('for an honest report about oneself', async () => {
    const own = await tom.logs({ about: tom, cause: 'UNKNOWN', severity: 'MAJOR', summary: 'I shouted back.' })
    await tom.states(own)
    await obtains(ada, own)
    await isRefused(manager, /recorded cause is unknown/, own)
    expect(await cannotTake(manager, 'settleCause', saying(own, 'EMPLOYEE'))).toMatchObject({ code: 'CONFLICT' })
  })

  it('nor for what a manager records anew of such a report; of something else of that day HR judges whether it is', async () => {
    const own = await tom.logs({
      about: tom,
      cause: 'UNKNOWN',
      summary: 'I gave 50 too much change, and put it right.',
    })
    const anew = async (more: object) => {
      const { occurredAt } = own
      const again = await manager.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR', occurredAt, ...more })
      await tom.states(again)
      await obtains(ada, again)
      return again
    }
    await isRefused(manager, /told of this themselves/, await anew({ sameEventAs: own.id }))
    const other = await anew({})
    expect((await testsOf(manager, other)).PROOF).toMatch(/told of something of that day themselves/)
    // What was recorded before they told of it stays what others have found.
    await witnessed()
    expect((await testsOf(manager, incident)).PROOF).toMatch(/Somebody else has told of it/)
    expect((await asksFor(manager, other)).status).toBe('AWAITING_HR')
  })

  it('where nobody tells of it but who was the first to say that it was theirs', async () => {
    const unknown = await manager.logs({ about: tom, cause: 'UNKNOWN', severity: 'MAJOR' })
    await takes(ben, 'settleCause', saying(unknown, 'EMPLOYEE', 'It was him.'))
    await tom.states(unknown)
    await obtains(ben, unknown)
    await isRefused(manager, /first to say that it was theirs/, unknown)

    const hrs = await ben.logs({ about: tom, cause: 'UNKNOWN', severity: 'MAJOR', occurredAt: ago({ days: 3 }) })
    await takes(manager, 'settleCause', saying(hrs, 'EMPLOYEE', 'I saw it.'))
    await tom.states(hrs)
    const { id } = await tells(await world.manager(riverside), tom, { occurredAt: ago({ days: 3 }) })
    await brings(ada, 'attachAccount', { id, incidentId: hrs.id })
    await isRefused(mae, /first to say that it was theirs/, hrs)

    await obtains(ada, unknown)
    expect((await asksFor(manager, unknown)).status).toBe('AWAITING_HR')
  })

  it('where nobody has told of it but those who asked, recorded or decide, or the employee', async () => {
    await isRefused(manager, /Nobody has told of it/)
    await isRefused(mae, /Nobody has told of it/)
    // Whoever recorded it adds nothing by telling it again, nor by having a customer say it.
    const again = await tells(manager, tom)
    await brings(ada, 'attachAccount', { id: again.id, incidentId: incident.id })
    await isRefused(manager, /Nobody has told of it/)
  })

  it('for an account that its giver has not confirmed, or whose giver holds their name back', async () => {
    const colleague = await world.employee(riverside)
    const input = { giver: colleague.number, occurredAt: incident.occurredAt, text: 'He took a note from the till.' }
    const taken = await brings(ada, 'takeDownAccount', { incidentId: incident.id, input })
    await isRefused(manager, /Nobody has told of it/)
    await brings(colleague, 'confirmAccount', { id: taken.id })
    await brings(colleague, 'withholdAccount', { id: taken.id, withheld: true })
    await isRefused(manager, /Nobody has told of it/)
    await brings(colleague, 'withholdAccount', { id: taken.id, withheld: false })
    expect((await asksFor(manager)).status).toBe('AWAITING_HR')
  })

  it('for a document that whoever asks obtained themselves', async () => {
    await obtains(mae, incident)
    await isRefused(mae, /Nobody has told of it/)
    expect((await asksFor(manager)).status).toBe('AWAITING_HR')
  })

  it('where what was told is of another person, or another day', async () => {
    const colleague = await world.employee(riverside)
    const other = await world.employee(riverside)
    const wrong = [
      await tells(colleague, other),
      await tells(colleague, tom, { occurredAt: new Date(Date.parse(incident.occurredAt) - 90_000_000).toISOString() }),
    ]
    for (const { id } of wrong)
      expect(await cannotBring(ada, 'attachAccount', { id, incidentId: incident.id })).toMatchObject({
        code: 'BAD_USER_INPUT',
      })
    expect(await cannotBring(colleague, 'tellWhatYouSaw', told(await world.employee()))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { 'input.employee': expect.any(String) },
    })
    await isRefused(manager, /Nobody has told of it/)
  })
})

const told = (about: Person) => ({
  input: { employee: about.number, occurredAt: ago({ hours: 1 }), text: 'I saw it.' },
})

describe('two people in HR agree, or nothing happens', () => {
  let asked: Data
  beforeEach(async () => {
    await witnessed()
    asked = await asksFor(manager)
  })
  const status = async () => (await mae.sees(incident))!.responses[0].status as string

  it('the first only agrees, and the same person cannot agree twice', async () => {
    await heardOut(world, asked, mae)
    expect(await mae.approves(asked)).toMatchObject({ __typename: 'Response', status: 'AWAITING_HR' })
    const approve = 'mutation ($id: ID!) { approveResponse(id: $id, reason: "Again.") { __typename } }'
    expect(await mae.isRefused(approve, { id: asked.id })).toMatchObject({ code: 'CONFLICT' })
    expect(await status()).toBe('AWAITING_HR')
  })

  it('the witness does not become one of those who decide: what they told would be all there is', async () => {
    tom = await world.employee(riverside)
    const seen = await tells(mae, tom)
    const sue = await manager.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await tom.states(sue)
    await brings(ada, 'attachAccount', { id: seen.id, incidentId: sue.id })
    const dismissal = await asksFor(manager, sue)
    const refused = await mae.approves(dismissal)
    expect(refused.__typename).toBe('DueProcessNotMet')
    expect(becauseOf(refused, 'PROOF')).toMatch(/Nobody has told of it/)
  })

  it('never who recorded it', async () => {
    tom = await world.employee(riverside)
    const logged = await ben.logs({ about: tom, cause: 'EMPLOYEE', severity: 'MAJOR', store: riverside })
    await tom.states(logged)
    await witnessed(logged)
    const dismissal = await asksFor(manager, logged)
    const approve = 'mutation ($id: ID!) { approveResponse(id: $id, reason: "Mine.") { __typename } }'
    expect(await ben.isRefused(approve, { id: dismissal.id })).toMatchObject({ code: 'FORBIDDEN' })
  })
})
