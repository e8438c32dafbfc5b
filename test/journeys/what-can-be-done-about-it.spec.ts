import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { proposes } from '../world/corrections.js'
import type { Person } from '../world/person.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const [manager, deputy] = [await world.manager(riverside), await world.manager(riverside)]
const [hr, otherHr] = [await world.hr(), await world.hr()]

const ACTIONS = 'query ($id: ID!) { incident(id: $id) { actions { kind possible whyNot responseKinds } } }'
const actionsOf = async (person: Person, { id }: Data): Promise<Data[]> =>
  (await person.asks(ACTIONS, { id })).incident.actions as Data[]

const CONTEST = 'mutation ($id: ID!) { contestCause(incidentId: $id, cause: PROCESS, reason: "The till.") { id } }'
const GRAVE = 'mutation ($id: ID!) { contestSeverity(incidentId: $id, severity: MAJOR, reason: "It was.") { id } }'

/** What each action does, with what it needs; the incident's id stands in `$id`, a correction's in `$correction`. */
const DOES: Record<string, string> = {
  CONFIRM_KNOWN: 'confirmKnown(incidentId: $id) { id }',
  GIVE_STATEMENT: 'giveStatement(incidentId: $id, text: "I was alone.") { id }',
  TELL_IN_CONFIDENCE: 'tellInConfidence(incidentId: $id, text: "My mother is ill.") { id }',
  CONTEST_CAUSE: 'contestCause(incidentId: $id, cause: OFFER, reason: "The offer.") { id }',
  CONTEST_SEVERITY: 'contestSeverity(incidentId: $id, severity: MODERATE, reason: "It was.") { id }',
  PROPOSE_CORRECTION: 'proposeCorrection(incidentId: $id, input: { words: "Not me.", notThere: true }) { id }',
  WISH_REASSIGNMENT: 'wishReassignment(id: $id) { id }',
  LET_NAME_BE_KNOWN: 'letNameBeKnown(id: $id) { id }',
  RESPOND: 'respond(input: { incidentId: $id, kind: ANSWER, reason: "Tea." }) { __typename }',
  REQUEST_STATEMENT: 'requestStatement(incidentId: $id) { id }',
  DECIDE_CORRECTION: 'decideCorrection(id: $correction, accepted: true, reason: "So it was.") { id }',
  SETTLE_CAUSE: 'settleCause(incidentId: $id, cause: OFFER, reason: "The offer.") { id }',
  SETTLE_SEVERITY: 'settleSeverity(incidentId: $id, severity: MODERATE, reason: "It was.") { id }',
  CLOSE: 'closeIncident(id: $id, rootCause: OFFER, whatWasDone: "It is mended.") { id }',
  WITHDRAW: 'withdrawIncident(id: $id, reason: "By mistake.") { id }',
  LOOK_INTO: 'lookInto(id: $id) { id }',
  OPEN_TO_STORE: 'openIncident(id: $id, reason: "They have to know.") { id }',
  DENY_PART: 'denyPart(id: $id, reason: "I was on leave.") { id }',
  END_COMPLAINT: 'endComplaint(id: $id, outcome: "We talked.") { id }',
}

interface Made {
  /** Somebody else each time: whoever has spoken up is looked after by HR first. */
  dana: Person
  incident: Data
  correction?: string
}

type Stood = Omit<Made, 'dana'>

/** How an incident about somebody can stand, each made anew whenever something is tried on it. */
const STANDINGS: Record<string, (dana: Person) => Promise<Stood>> = {
  'an ordinary one': async (dana) => ({ incident: await manager.logs({ about: dana, cause: 'EMPLOYEE' }) }),
  'one about nobody in particular': async () => ({ incident: await manager.logs({ cause: 'PROCESS' }) }),
  'one that is withdrawn': async (dana) => {
    const incident = await manager.logs({ about: dana })
    await manager.withdraws(incident)
    return { incident }
  },
  'one that is contested in everything': async (dana) => {
    const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
    await dana.asks(CONTEST, incident)
    await dana.asks(GRAVE, incident)
    const { corrections } = await proposes(dana, incident, { notThere: true })
    return { incident, correction: corrections[0].id as string }
  },
  'one put down to the management': async (dana) => ({
    incident: await deputy.logs({ about: dana, cause: 'MANAGEMENT', conduct: 'ABUSIVE' }),
  }),
  'one that names a manager': async (dana) => ({
    incident: await hr.logs({ about: dana, parties: [{ employee: manager.number, part: 'INSTRUCTED' }] }),
  }),
  'one in which another in HR named somebody in HR': async (dana) => ({
    incident: await otherHr.logs({
      about: dana,
      store: riverside,
      parties: [{ employee: hr.number, part: 'WITNESS' }],
    }),
  }),
  'one told by themselves, to HR alone': async (dana) => ({
    incident: await dana.logs({ about: dana, toHrAlone: true }),
  }),
  'one whose account is there, answered, and closed': async (dana) => {
    const incident = await manager.logs({ about: dana })
    await dana.states(incident)
    await manager.responds(incident, 'SUPPORT')
    await manager.asks('mutation ($id: ID!) { closeIncident(id: $id) { id } }', incident)
    return { incident }
  },
}

async function tries(person: Person, kind: string, { incident, correction }: Made, answer: string): Promise<boolean> {
  const id = kind === 'DECIDE_CORRECTION' ? '$correction: ID!' : '$id: ID!'
  const variables = kind === 'DECIDE_CORRECTION' ? { correction } : { id: incident.id as string }
  const { errors } = await person.sends(`mutation (${id}) { ${DOES[kind]!.replace('ANSWER', answer)} }`, variables)
  return errors === undefined
}

describe.each(Object.entries(STANDINGS))('of %s', (_how, stand) => {
  const make = async (): Promise<Made> => {
    const dana = await world.employee(riverside)
    return { dana, ...(await stand(dana)) }
  }
  it.each<[string, (made: Made) => Person]>([
    ['its employee', ({ dana }) => dana],
    ['a manager', () => manager],
    ['HR', () => hr],
  ])('%s is told truly what they can do: what can be done is done, what cannot is refused', async (_who, personOf) => {
    const made = await make()
    const person = personOf(made)
    if (!(await person.sees(made.incident))) return
    const actions = (await actionsOf(person, made.incident)).filter(({ kind }) => kind !== 'ASK_FOR_FORMAL')
    const told = Object.fromEntries(actions.map(({ kind, possible }) => [kind, possible]))
    const found: Record<string, boolean> = {}
    for (const { kind, possible, whyNot, responseKinds } of actions) {
      expect(possible).toBe(whyNot === null)
      const on = possible ? await make() : made
      const answer = ['SUPPORT', 'NO_ACTION'].find((one) => responseKinds.includes(one)) ?? 'SUPPORT'
      found[kind] = await tries(personOf(on), kind as string, on, answer)
    }
    // To be asked again, or to confirm again, changes nothing and is no error.
    for (const again of ['REQUEST_STATEMENT', 'CONFIRM_KNOWN'])
      if (told[again] === false && found[again]) found[again] = false
    expect(found).toEqual(told)
  })
})

describe('a manager', () => {
  it('reads why not, and which answers are open', async () => {
    const incident = await manager.logs({ about: await world.employee(riverside) })
    await manager.asksForStatement(incident)
    const actions = await actionsOf(manager, incident)
    expect(actions.find(({ kind }) => kind === 'REQUEST_STATEMENT')).toMatchObject({
      possible: false,
      whyNot: expect.stringContaining('was asked'),
    })
    const respond = actions.find(({ kind }) => kind === 'RESPOND')!
    expect(respond.responseKinds).toContain('TEACHABLE_MOMENT')
    expect(respond.responseKinds).not.toContain('DISMISSAL')
  })

  it('is offered what helps alone while HR looks at it first', async () => {
    const incident = await manager.logs({ about: await world.employee(riverside) })
    await world.change((tx) => tx.query(`UPDATE incidents SET hr_first = TRUE WHERE id = '${incident.id}'`))
    const actions = await actionsOf(manager, incident)
    expect(actions.find(({ kind }) => kind === 'RESPOND')).toMatchObject({ responseKinds: ['SUPPORT', 'STAND_DOWN'] })
    for (const held of ['CLOSE', 'REQUEST_STATEMENT'])
      expect(actions.find(({ kind }) => kind === held)).toMatchObject({ possible: false })
  })
})

describe('whoever in HR is complained about', () => {
  it('does not read of the complaint in what they can do about the complainer’s incidents', async () => {
    const tom = await world.employee(riverside)
    const incident = await manager.logs({ about: tom })
    const before = await actionsOf(otherHr, incident)
    await tom.logs({ about: tom, parties: [{ part: 'COMPLAINED_ABOUT', employee: otherHr.number }] })
    expect(await actionsOf(otherHr, incident)).toEqual(before)
  })
})
