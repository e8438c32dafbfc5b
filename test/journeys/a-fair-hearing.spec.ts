import { describe, expect, it } from '@jest/globals'
import type { Data } from '../world/client.js'
import { ANSWERS, answersQuestions, brings, cannotTakeStep, formally, heard } from '../world/formally.js'
import { invites, obtains, takesStep, tells, untilAfter, workday } from '../world/formally.js'
import { accepts, proposes } from '../world/corrections.js'
import { saying, takes } from '../world/due-process.js'
import { answers, lives } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { ago, dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const manager = await world.manager(riverside)
const colleague = await world.employee(riverside)
/** Leads the hearings. */
const mae = await world.hr()
const ben = await world.hr()
const ada = await world.hr()

interface Asked {
  dana: Person
  incident: Data
  response: Data
}

/** Something formal that waits: the employee is accused of theft, and gave their account. */
async function accused(asker: Person = manager): Promise<Asked> {
  const dana = await world.employee(riverside)
  const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE', severity: 'MAJOR' })
  await dana.states(incident)
  await obtains(ada, incident)
  const response = await answers(asker, incident, 'FINAL_WARNING', {
    misconduct: 'THEFT',
    reason: 'Ten pounds from the till.',
  })
  return { dana, incident, response }
}
const asHeard = async (person: Person, { incident, response }: Asked): Promise<Data> =>
  (await formally(person, incident, response)).hearing as Data
const stepOf = async (asked: Asked, person = mae): Promise<string> => (await asHeard(person, asked)).nextStep as string
const of = ({ response }: Asked, more: object = {}) => ({ responseId: response.id as string, ...more })
const notes = (asked: Asked, attended = true) => of(asked, { attended, notes: 'Both sides were heard.' })
/** A Saturday, long enough away. */
const saturday = () => {
  const away = 14 + ((6 - new Date(`${dateAgo(0)}T12:00:00.000Z`).getUTCDay() + 7) % 7)
  return `${dateAgo(-away)}T12:00:00.000Z`
}

describe('something formal that is asked for', () => {
  it('opens with an allegation that the employee has whole, and is decided only after they were heard', async () => {
    const asked = await accused()
    const { dana, response } = asked
    expect(await mae.approves(response)).toMatchObject({ __typename: 'Response', status: 'AWAITING_HR' })
    const given = await asHeard(dana, asked)
    expect(given).toMatchObject({
      alleged: 'Ten pounds from the till.',
      askedBy: { number: manager.number },
      nextStep: 'INVITE',
      mayLeadTo: [
        'NO_ACTION',
        'TEACHABLE_MOMENT',
        'COACHING',
        'TRAINING',
        'SUPPORT',
        'VERBAL_WARNING',
        'WRITTEN_WARNING',
        'FINAL_WARNING',
      ],
      documents: [{ name: 'The recording of the camera above the till' }],
    })
    expect(given.tests.map(({ test }: Data) => test)).toContain('PROOF')
    expect(given.tests).toHaveLength(7)
    expect((await formally(mae, asked.incident, response)).awaits).toMatch(/^The employee is heard first.*five working/)

    const { at } = await invites(mae, response)
    expect(await stepOf(asked)).toBe('HEAR')
    await takesStep(dana, 'bringCompanion', of(asked, { companion: 'Ines, of the union' }))
    untilAfter(world, at as string)
    const recorded = await takesStep(mae, 'recordHearing', notes(asked))
    expect(recorded).toMatchObject({ companion: 'Ines, of the union', nextStep: 'CONFIRM_NOTES' })
    expect(
      await takesStep(dana, 'answerNotes', of(asked, { comment: 'I said that the till was open.' })),
    ).toMatchObject({
      notes: [{ attended: true, wasThere: true, comment: 'I said that the till was open.' }],
    })
    expect(await stepOf(asked)).toBe('ANSWER_QUESTIONS')
    for (const decider of [mae, ben]) {
      expect(await decider.approves(response)).toMatchObject({ status: 'AWAITING_HR' })
      await answersQuestions(decider, response)
      expect(await stepOf(asked, decider)).toBe('DECIDE')
      await decider.approves(response)
    }
    expect(await formally(dana, asked.incident, response)).toMatchObject({
      status: 'ACTIVE',
      awaits: null,
      hearing: { answers: { length: 10 } },
    })
  })

  it('is heard by nobody else: not the manager who asked, nor a colleague', async () => {
    const asked = await accused()
    expect(await formally(manager, asked.incident, asked.response)).toMatchObject({
      hearing: null,
      awaits: expect.stringMatching(/^The employee is heard first/),
    })
    for (const stranger of [manager, colleague])
      for (const step of ['bringCompanion', 'answerNotes', 'moveHearing'] as const) {
        const more = { companion: 'Me', at: workday(20) }
        expect((await cannotTakeStep(stranger, step, of(asked, more))).code).toMatch(/FORBIDDEN|NOT_FOUND/)
      }
    expect((await cannotTakeStep(manager, 'inviteToHearing', of(asked, { at: workday(9), place: 'Here' }))).code).toBe(
      'FORBIDDEN',
    )
  })

  it('gives five working days with all the evidence, on a day that the store works and the employee is not on leave', async () => {
    const asked = await accused()
    const place = 'Here'
    const soon = { at: ago({ days: -4 }), place }
    expect((await cannotTakeStep(mae, 'inviteToHearing', of(asked, soon))).fields.at).toMatch(/five working days/)
    expect((await cannotTakeStep(mae, 'inviteToHearing', of(asked, { at: saturday(), place }))).fields.at).toMatch(
      /the store works/,
    )
    const day = workday(16)
    const away = { employee: asked.dana.number, from: day.slice(0, 10), to: day.slice(0, 10) }
    await mae.asks('mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }', { input: away })
    expect((await cannotTakeStep(mae, 'inviteToHearing', of(asked, { at: day, place }))).fields.at).toMatch(
      /not on leave/,
    )
    // The days have long passed, and all the same nobody is called in for tomorrow.
    world.later({ days: 30 })
    const tomorrow = { at: ago({ days: -1 }), place }
    expect((await cannotTakeStep(mae, 'inviteToHearing', of(asked, tomorrow))).fields.at).toMatch(/two working days/)
  })

  it('is moved once by the employee, and by nobody over their heads', async () => {
    const asked = await accused()
    const { at } = await invites(mae, asked.response)
    const later = workday(20)
    const tooLate = workday(60)
    expect((await cannotTakeStep(asked.dana, 'moveHearing', of(asked, { at: tooLate }))).fields.at).toMatch(/until/)
    expect((await cannotTakeStep(asked.dana, 'moveHearing', of(asked, { at: ago({ days: -1 }) }))).code).toBe(
      'BAD_USER_INPUT',
    )
    expect(await takesStep(asked.dana, 'moveHearing', of(asked, { at: later }))).toMatchObject({ at: later })
    expect((await cannotTakeStep(asked.dana, 'moveHearing', of(asked, { at }))).message).toMatch(/once already/)
    // HR neither sets another day without a reason, nor records it on the day that was moved.
    expect((await cannotTakeStep(mae, 'inviteToHearing', of(asked, { at, place: 'Here' }))).message).toMatch(/Adjourn/)
    untilAfter(world, at as string)
    expect((await cannotTakeStep(mae, 'recordHearing', notes(asked))).message).toMatch(/has not been yet/)
  })
})

describe('who does not come', () => {
  it('is invited once more, and admits nothing', async () => {
    const asked = await accused()
    const { at } = await invites(mae, asked.response)
    untilAfter(world, at as string)
    const missed = await takesStep(mae, 'recordHearing', notes(asked, false))
    expect(missed).toMatchObject({ missedAt: expect.any(String), heardAt: null, at: null, nextStep: 'INVITE' })
    const { at: again } = await invites(mae, asked.response)
    untilAfter(world, again as string)
    expect(await takesStep(mae, 'recordHearing', notes(asked, false))).toMatchObject({
      heardAt: expect.any(String),
      nextStep: 'CONFIRM_NOTES',
      notes: [{ attended: false }, { attended: false }],
    })
  })

  it('has not stayed away where they were on leave, or where HR has it that they were there and they were not', async () => {
    const asked = await accused()
    const { at } = await invites(mae, asked.response)
    const day = (at as string).slice(0, 10)
    const away = { employee: asked.dana.number, from: day, to: day }
    await ada.asks('mutation ($input: LeaveInput!) { recordLeave(input: $input) { id } }', { input: away })
    untilAfter(world, at as string)
    expect(await takesStep(mae, 'recordHearing', notes(asked, false))).toMatchObject({ missedAt: null, at: null })
    await heard(world, asked.response, mae)
    const answer = of(asked, { wasThere: false, comment: 'Nobody had told me the room.' })
    expect(await takesStep(asked.dana, 'answerNotes', answer)).toMatchObject({
      missedAt: expect.any(String),
      heardAt: null,
      nextStep: 'INVITE',
    })
  })
})

describe('what was found of somebody', () => {
  const FOUND = `query ($id: ID!, $number: String!) {
    incident(id: $id) { assessment { finding chart } assessmentHeldBack }
    employee(number: $number) { assessment { finding } assessmentHeldBack }
    incidents(filter: { employee: $number, finding: [BAD_DAY, ISOLATED, EMERGING, PATTERN, SYSTEMIC] }, first: 2) { edges { node { id } } }
    auditTrail(person: $number, first: 10) { edges { node { action after } } }
    reviewQueue(reasons: [FORMAL_RESPONSE_REQUESTED], first: 20) {
      edges { node { incident { id } case { verdict { finding } justCause { mayBeAsked } } } } } }`
  const found = async (person: Person, { dana, incident }: Asked) => {
    const all = await person.asks(FOUND, { id: incident.id, number: dana.number })
    const item = all.reviewQueue.edges.find(({ node }: Data) => node.incident.id === incident.id).node
    return {
      sorts: [all.incident.assessment, all.employee.assessment, item.case.verdict, item.case.justCause],
      more: [
        ...all.incidents.edges,
        ...all.auditTrail.edges.filter(({ node }: Data) => node.after?.includes('finding')),
      ],
      because: [all.incident.assessmentHeldBack, all.employee.assessmentHeldBack],
    }
  }
  const JUST_CAUSE = 'query ($id: ID!) { justCause(incidentId: $id, kind: DISMISSAL) { mayBeAsked } }'

  it('is shown to whoever decides once they have answered the five questions, by no other way before', async () => {
    const asked = await accused()
    const early = await found(mae, asked)
    expect(early.sorts).toEqual([null, null, null, null])
    expect(early.more).toEqual([])
    for (const why of early.because) expect(why).toMatch(/answer the five questions first/)
    const again = { input: { incidentId: asked.incident.id, kind: 'DISMISSAL', reason: 'So.', misconduct: 'THEFT' } }
    for (const refused of [
      await mae.isRefused(JUST_CAUSE, { id: asked.incident.id }),
      await mae.isRefused(lives.respond, again),
      await mae.isRefused('query ($n: String!) { personExport(number: $n) { __typename } }', { n: asked.dana.number }),
    ])
      expect(refused).toMatchObject({ code: 'FORBIDDEN', message: expect.stringMatching(/five questions first/) })

    // Whoever investigates does not decide, and neither does anybody else who asks for something.
    await takesStep(ben, 'noteInvestigation', of(asked, { text: 'The till was short.' }))
    expect((await found(ben, asked)).sorts).not.toContain(null)
    expect((await manager.sees(asked.incident))!.assessment).not.toBeNull()
    expect((await asked.dana.sees(asked.incident))!.assessment).not.toBeNull()

    await heard(world, asked.response, mae)
    await takesStep(asked.dana, 'answerNotes', of(asked))
    expect((await found(mae, asked)).sorts).toEqual([null, null, null, null])
    await answersQuestions(mae, asked.response)
    const afterwards = await found(mae, asked)
    expect(afterwards.sorts).not.toContain(null)
    expect(afterwards.more.length).toBeGreaterThan(1)
    expect(afterwards.because).toEqual([null, null])
    await ada.declines(asked.response)
    expect((await ada.sees(asked.incident))!.assessment).not.toBeNull()
  })
})

describe('evidence that comes late', () => {
  const through = async (asked: Asked) => {
    await heard(world, asked.response, mae)
    await takesStep(asked.dana, 'answerNotes', of(asked))
    await answersQuestions(mae, asked.response)
    expect(await stepOf(asked)).toBe('DECIDE')
  }

  it('is heard first, in whatever way it is slipped in', async () => {
    const asked = await accused()
    const hidden = await tells(colleague, asked.dana, { occurredAt: asked.incident.occurredAt })
    await brings(colleague, 'withholdAccount', { id: hidden.id, withheld: true })
    await brings(mae, 'attachAccount', { id: hidden.id, incidentId: asked.incident.id })
    const { id: incidentId } = asked.incident
    const input = { giver: colleague.number, occurredAt: asked.incident.occurredAt, text: 'I saw it too.' }
    const taken = await brings(mae, 'takeDownAccount', { incidentId, input })
    await through(asked)
    expect((await asHeard(asked.dana, asked)).accounts).toEqual([])

    const slips = [
      () => obtains(ada, asked.incident, 'A second recording'),
      () => brings(colleague, 'withholdAccount', { id: hidden.id, withheld: false }),
      () => brings(colleague, 'confirmAccount', { id: taken.id }),
      () => takesStep(ben, 'noteInvestigation', of(asked, { text: 'The till was ten pounds short.' })),
      () => ada.asks(SETTLE_SEVERITY, { id: asked.incident.id, severity: 'MODERATE' }),
      async () => accepts(ada, await proposes(asked.dana, asked.incident, { context: ['SYSTEM_OUTAGE'] })),
    ]
    for (const slip of slips) {
      const before = await toldOfEvidence(asked)
      await slip()
      expect(await stepOf(asked)).toBe('HEAR_AGAIN')
      // What changes the record itself is told of in its own words.
      if (slips.indexOf(slip) < 4) expect(await toldOfEvidence(asked)).toBe(before + 1)
      expect(await mae.approves(asked.response)).toMatchObject({ status: 'AWAITING_HR' })
      await takesStep(mae, 'adjournHearing', of(asked, { reason: 'There is something new.' }))
      await through(asked)
    }
    const all = await asHeard(asked.dana, asked)
    expect(all.accounts).toHaveLength(2)
    expect(all.investigation).toMatchObject([{ text: 'The till was ten pounds short.' }])
    expect(all.notes).toHaveLength(7)
  })

  const toldOfEvidence = async ({ dana }: Asked) => {
    const { edges } = (await dana.asks('{ viewer { notices(first: 50) { edges { node { kind } } } } }')).viewer.notices
    return edges.filter(({ node }: Data) => node.kind === 'HEARING_EVIDENCE').length as number
  }
  const SETTLE_SEVERITY =
    'mutation ($id: ID!, $severity: Severity!) { settleSeverity(incidentId: $id, severity: $severity, reason: "So.") { id } }'

  it('is an allegation that changes under their hands, too', async () => {
    const asked = await accused()
    await through(asked)
    await takes(ada, 'settleCause', saying(asked.incident, 'PROCESS'))
    expect((await mae.approves(asked.response)).__typename).toBe('DueProcessNotMet')
    await takes(ada, 'settleCause', saying(asked.incident, 'EMPLOYEE'))
    expect(await stepOf(asked)).toBe('HEAR_AGAIN')
  })
})

describe('who may do what', () => {
  it('asks, investigates, tells and decides: each is somebody else', async () => {
    const asked = await accused(ben)
    const invitation = of(asked, { at: workday(9), place: 'Here' })
    // Whoever asked.
    expect(await cannotTakeStep(ben, 'inviteToHearing', invitation)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await cannotTakeStep(ben, 'noteInvestigation', of(asked, { text: 'So it was.' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
    // Whoever investigated does not decide, nor whoever decides investigate.
    await takesStep(ada, 'noteInvestigation', of(asked, { text: 'So it was.' }))
    await heard(world, asked.response, mae)
    world.later({ days: 9 })
    const five = of(asked, { answers: ANSWERS })
    for (const nobody of [ben, ada])
      expect(await cannotTakeStep(nobody, 'answerFiveQuestions', five)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await ada.isRefused(APPROVE, { id: asked.response.id })).toMatchObject({ code: 'FORBIDDEN' })
    await answersQuestions(mae, asked.response)
    expect(await cannotTakeStep(mae, 'noteInvestigation', of(asked, { text: 'So it was.' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('has whoever told of it, in HR or not, lead nothing', async () => {
    const asked = await accused()
    const { id: incidentId, occurredAt } = asked.incident
    const input = { giver: ben.number, occurredAt, text: 'I was shopping there.' }
    const { id } = await brings(mae, 'takeDownAccount', { incidentId, input })
    // Named as a witness by others, who would have him out of it, he still may; having told, he may not.
    await invites(ben, asked.response)
    await brings(ben, 'confirmAccount', { id })
    expect(await cannotTakeStep(ben, 'adjournHearing', of(asked, { reason: 'New.' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  it('answers all five questions with a reason, once, and only after the hearing', async () => {
    const asked = await accused()
    const five = of(asked, { answers: ANSWERS })
    expect((await cannotTakeStep(mae, 'answerFiveQuestions', five)).message).toMatch(/not been heard/)
    await heard(world, asked.response, mae)
    const four = of(asked, { answers: ANSWERS.slice(1) })
    expect((await cannotTakeStep(mae, 'answerFiveQuestions', four)).fields.answers).toMatch(
      /This one is missing.*Was harm meant\?/,
    )
    expect((await asHeard(mae, asked)).tests).toBeNull()
    await answersQuestions(mae, asked.response)
    expect((await asHeard(mae, asked)).tests).toHaveLength(7)
    expect((await cannotTakeStep(mae, 'answerFiveQuestions', five)).message).toMatch(/stand/)
  })

  it('shows no customer but under a pseudonym, and not how they were reached', async () => {
    const asked = await accused()
    const input = {
      pseudonym: 'Customer A',
      howConfirmed: 'By phone, 0171 555 0199.',
      occurredAt: asked.incident.occurredAt,
      text: 'I saw a note go into a pocket.',
    }
    await brings(mae, 'takeDownAccount', { incidentId: asked.incident.id, input })
    const [seen] = (await asHeard(asked.dana, asked)).accounts
    expect(seen).toMatchObject({ pseudonym: 'Customer A', giver: null, howConfirmed: null })
    expect((await asHeard(mae, asked)).accounts[0].howConfirmed).toBe(input.howConfirmed)
  })
})

const APPROVE = 'mutation ($id: ID!) { approveResponse(id: $id, reason: "So.") { __typename } }'
