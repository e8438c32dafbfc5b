import type { Settings } from '../../settings.js'
import { systemClock } from '../../time/clock.js'
import { DAY_MS } from '../../time/instant.js'
import { type Data, Playing } from './playing.js'
import { STORY_OF } from './stories.js'

const MONTHS_ANSWERED_DAYS = 300
const ALL_DAYS = 800
/** What happened since waits for an answer. */
const UNANSWERED_DAYS = 4
const HR = ['H01', 'H02'] as const

const RESPOND = `mutation ($input: RespondInput!) { respond(input: $input) { __typename ... on Response { id } ... on DueProcessNotMet { message } } }`
const of = (name: string, args: string, gives = '{ id }') => {
  const names = [...args.matchAll(/(\w+):/g)].map(([, arg]) => `${arg}: $${arg}`)
  return `mutation (${args.replace(/(\w+):/g, '$$$1:')}) { ${name}(${names.join(', ')}) ${gives} }`
}
const ASK = of('requestStatement', 'incidentId: ID!')
const STATE = of('giveStatement', 'incidentId: ID!, text: String!')
const CONTEST = of('contestCause', 'incidentId: ID!, cause: Cause!, reason: String!')
const SETTLE = of('settleCause', 'incidentId: ID!, cause: Cause!, reason: String!')
const CORRECT = of('proposeCorrection', 'incidentId: ID!, input: CorrectionInput!')
const DECIDE = of('decideCorrection', 'id: ID!, accepted: Boolean!, reason: String!')
const APPEAL = of('appeal', 'responseId: ID!, text: String!')
const DECIDE_APPEAL = of('decideAppeal', 'id: ID!, upheld: Boolean!, reason: String!')
const PUBLISH = of('publishStandard', 'input: PublishStandardInput!')
const ACKNOWLEDGE = of('acknowledgeStandard', 'id: ID!')
const COMMEND = of('commend', 'input: CommendInput!')
const LOG = of('logIncident', 'input: LogIncidentInput!')
const OBTAIN = of('addDocument', 'incidentId: ID!, name: String!, place: String!, sha256: String!')
const INVITE = of('inviteToHearing', 'responseId: ID!, at: DateTime!, place: String!')
const HEAR = of('recordHearing', 'responseId: ID!, attended: Boolean!, notes: String!')
const ANSWER_NOTES = of('answerNotes', 'responseId: ID!, wasThere: Boolean, comment: String')
const ROSTER = of('recordShifts', 'shifts: [ShiftInput!]!', '')
const SHARE = of('shareRecord', 'employee: String!', '')
const TELL = of('tellWhatYouSaw', 'input: WhatYouSawInput!')
const THANKS_LINK = of('thanksLink', 'store: String!', '')
const LEAVE = of('recordLeave', 'input: LeaveInput!')

interface Happened {
  id: string
  at: string
  cause: string
  number: string
  manager: string
  store: string
}

/** Ten months in which the made-up chain was lived in: answered, told, contested, appealed, heard and thanked; and today's roster. */
export async function playLife(settings: Settings): Promise<void> {
  const playing = await Playing.begin(settings)
  if (!playing) return
  try {
    const told = await happened(playing, 60, 'HF-DUB')
    const stories = [answers, standards, statements, contests, appeals, aHearing, thanks, today]
    await playing.together(stories.map((story) => () => story(playing, told)))
  } finally {
    await playing.end()
  }
}

/** Incidents of somebody, oldest first, with who manages the store. */
const happened = (playing: Playing, days: number, store?: string): Promise<Happened[]> =>
  playing.database.read<Happened>(
    `SELECT i.id, i.occurred_at AS at, i.cause, e.number, m.number AS manager, s.code AS store
     FROM incidents i JOIN employees e ON e.id = i.employee_id JOIN stores s ON s.id = i.store_id
       JOIN store_managers k ON k.store_id = s.id JOIN employees m ON m.id = k.employee_id AND m.store_id = s.id
     WHERE i.occurred_at >= $1 AND i.occurred_at < $2 AND i.withdrawn_at IS NULL AND e.id <> m.id AND i.imported ${store ? 'AND s.code = $3' : ''}
     ORDER BY i.occurred_at, i.id`,
    [playing.date(days), playing.date(UNANSWERED_DAYS), ...(store ? [store] : [])],
  )

/** Managers answer what happened, some sooner than others and some kinds more than others; one in five stays without an answer. */
async function answers(playing: Playing): Promise<void> {
  // What is about the management is for HR, however long ago it was: it would wait for them to this day.
  const byHr = (await happened(playing, ALL_DAYS))
    .filter(({ cause }) => cause === 'MANAGEMENT')
    .map(({ id, at }) => ({
      at: Date.parse(at) + 3 * DAY_MS,
      by: HR[0] as string,
      input: { incidentId: id, kind: 'PROCESS_FIX', reason: 'HR talked with who was in charge.' },
    }))
  const byManagers = (await happened(playing, MONTHS_ANSWERED_DAYS)).flatMap(({ id, at, cause, manager }, n) =>
    n % 5 === 3 || cause === 'MANAGEMENT'
      ? []
      : {
          at: Date.parse(at) + (1 + ((n * 7) % 6)) * DAY_MS,
          by: manager,
          input: { incidentId: id, ...kindly(cause, n) },
        },
  )
  for (const { at, by, input } of [...byHr, ...byManagers].sort((a, b) => a.at - b.at)) {
    await playing.at(at)
    await playing.tries(by, RESPOND, { input })
  }
}

function kindly(cause: string, n: number) {
  if (cause === 'PROCESS' || cause === 'OFFER') return { kind: 'PROCESS_FIX', reason: 'We change how it is done.' }
  if (cause !== 'EMPLOYEE') return { kind: 'SUPPORT', reason: 'That was hard. We looked at what would help.' }
  if (n % 4 === 1) return { kind: 'NO_ACTION', reason: 'It happens to anybody.' }
  if (n % 9 === 2)
    return { kind: 'COACHING', reason: 'Three weeks together.', steps: [{ text: 'Greet first, then scan.' }] }
  return {
    kind: 'TEACHABLE_MOMENT',
    reason: 'We talked it through at the end of the shift.',
    whatHappened: 'It got loud before anybody was called.',
    whatWasLearned: 'Call somebody over early.',
  }
}

async function standards(playing: Playing): Promise<void> {
  await playing.daysAgo(200)
  const input = {
    code: 'GREETING',
    title: 'Everybody is greeted',
    text: 'We greet every customer who comes to us, and say so when they have to wait.',
    consequence: 'A talk first. If it goes on, a warning.',
    inForceFrom: playing.date(200),
  }
  const standard = await playing.tries(HR[0], PUBLISH, { input })
  const people = await playing.database.read<{ number: string }>(
    `SELECT e.number FROM employees e JOIN stores s ON s.id = e.store_id WHERE s.code = 'HF-DUB' AND e.role = 'EMPLOYEE' ORDER BY e.number`,
  )
  for (const [n, { number }] of people.entries()) {
    await playing.daysAgo(198 - n)
    if (n % 6 !== 5) await playing.tries(number, ACKNOWLEDGE, { id: standard?.id })
  }
}

/** They are asked for their side, and tell it a day later. */
async function statements(playing: Playing, told: readonly Happened[]): Promise<void> {
  const text = 'There were two of us for a full shop, and I was short. I am sorry.'
  const asked = told.filter(({ cause }) => cause === 'EMPLOYEE').filter((_, n) => n % 3 > 0)
  const deeds = asked.flatMap(({ id, at, number, manager }) => [
    { at: Date.parse(at) + DAY_MS, by: manager, does: ASK, what: { incidentId: id } },
    { at: Date.parse(at) + 2 * DAY_MS, by: number, does: STATE, what: { incidentId: id, text } },
  ])
  for (const { at, by, does, what } of deeds.sort((a, b) => a.at - b.at)) {
    await playing.at(at)
    await playing.tries(by, does, what)
  }
}

async function contests(playing: Playing, told: readonly Happened[]): Promise<void> {
  const spared: string[] = [STORY_OF.PATTERN, STORY_OF.BAD_DAY]
  // Nobody contests what has yet to happen.
  const before = playing.date(UNANSWERED_DAYS + 13)
  const own = told.filter(({ cause, number, at }) => cause === 'EMPLOYEE' && !spared.includes(number) && at < before)
  for (const [n, { id, number, manager }] of own.slice(-9).entries()) {
    await playing.daysAgo(UNANSWERED_DAYS + 12 - n)
    if (n % 3 === 0) {
      await playing.tries(number, CONTEST, { incidentId: id, cause: 'PROCESS', reason: 'The till was down.' })
      if (n > 0)
        await playing.tries(HR[1], SETTLE, {
          incidentId: id,
          cause: n === 3 ? 'PROCESS' : 'EMPLOYEE',
          reason: 'Looked at the till’s log.',
        })
    } else if (n % 3 === 1) {
      await playing.tries(number, CORRECT, {
        incidentId: id,
        input: {
          words: 'It was at the service desk.',
          summary: 'A customer had to wait at the service desk, and was given the wrong bag.',
        },
      })
      const [proposed] = await playing.database.read<{ id: string }>(
        'SELECT id FROM corrections WHERE incident_id = $1',
        [id],
      )
      if (n > 1) await playing.tries(manager, DECIDE, { id: proposed?.id, accepted: true, reason: 'So it was.' })
    }
  }
}

/** Some see it differently, and say so: most of it is decided, and one waits. */
async function appeals(playing: Playing): Promise<void> {
  await playing.daysAgo(13)
  const given = await playing.database.read<{ id: string; number: string }>(
    `SELECT r.id, e.number FROM responses r JOIN incidents i ON i.id = r.incident_id JOIN employees e ON e.id = r.employee_id
     WHERE r.kind IN ('TEACHABLE_MOMENT', 'COACHING') AND r.requested_at >= $1 AND r.requested_at < $2 ORDER BY r.requested_at, r.id LIMIT 6`,
    [playing.date(28), playing.date(14)],
  )
  const text = 'We agreed on something else when we talked. Please look at it again.'
  const made: (Data | null)[] = []
  for (let days = 12; days > 3; days--) {
    await playing.daysAgo(days)
    const appealed = given[12 - days]
    if (appealed) made.push(await playing.tries(appealed.number, APPEAL, { responseId: appealed.id, text }))
    const decided = 8 - days
    const appeal = decided < 5 && made[decided]
    if (appeal)
      await playing.tries(HR[1], DECIDE_APPEAL, {
        id: appeal.id as string,
        upheld: decided % 3 === 0,
        reason: 'Both were asked.',
      })
  }
}

/** Something grave, of which HR alone judges: heard, with notes that the employee has answered, and waiting to be decided. */
async function aHearing(playing: Playing): Promise<void> {
  await playing.daysAgo(24)
  const [person] = await playing.database.read<{ number: string }>(
    `SELECT e.number FROM employees e JOIN stores s ON s.id = e.store_id WHERE s.code = 'HF-DUB' AND e.role = 'EMPLOYEE'
       AND NOT EXISTS (SELECT 1 FROM incidents i WHERE i.employee_id = e.id AND i.occurred_at >= $1)
       AND e.number NOT IN (${Object.values(STORY_OF)
         .map((number) => `'${number}'`)
         .join(', ')}) ORDER BY e.number DESC LIMIT 1`,
    [playing.date(60)],
  )
  if (!person) return
  const incident = await playing.tries('M01', LOG, {
    input: {
      store: 'HF-DUB',
      employee: person.number,
      occurredAt: `${playing.date(25)}T16:30:00.000Z`,
      summary: 'A customer says that they were called names at the till, in front of their children.',
      source: 'CUSTOMER',
      cause: 'EMPLOYEE',
      severity: 'MAJOR',
    },
  })
  const incidentId = incident?.id as string
  await playing.tries('M01', ASK, { incidentId })
  await playing.daysAgo(22)
  await playing.tries(person.number, STATE, { incidentId, text: 'I did raise my voice. I called nobody names.' })
  await playing.tries(HR[0], OBTAIN, {
    incidentId,
    name: 'The recording of till 3',
    place: 'Head office, shelf 4',
    sha256: 'a'.repeat(64),
  })
  await playing.daysAgo(20)
  const asked = await playing.tries('M01', RESPOND, {
    input: {
      incidentId,
      kind: 'WRITTEN_WARNING',
      misconduct: 'HARASSMENT',
      reason: 'A customer was insulted in front of children.',
    },
  })
  if (asked?.__typename !== 'Response') return
  const responseId = asked.id as string
  const heardOn = workdayBefore(playing, 4)
  await playing.daysAgo(17)
  await playing.tries(HR[1], INVITE, {
    responseId,
    at: `${playing.date(heardOn)}T10:30:00.000Z`,
    place: 'The office in Dublin',
  })
  await playing.daysAgo(heardOn, 12)
  await playing.tries(HR[1], HEAR, {
    responseId,
    attended: true,
    notes: 'The recording was watched together. Voices were raised; no name can be heard.',
  })
  await playing.daysAgo(heardOn - 1)
  await playing.tries(person.number, ANSWER_NOTES, { responseId, wasThere: true, comment: 'So it was.' })
}

/** How many days ago the last day from Monday to Friday was, so many days ago at least. */
const workdayBefore = (playing: Playing, days: number): number =>
  [0, 6].includes(new Date(`${playing.date(days)}T12:00:00Z`).getUTCDay()) ? workdayBefore(playing, days + 1) : days

async function thanks(playing: Playing): Promise<void> {
  const words = [
    'Stayed calm with an angry customer, who thanked her in the end.',
    'Noticed that somebody could not reach the shelf, before they asked.',
    'Took the longest queue without being asked, and kept everybody smiling.',
    'Explained the refund three times, each time as kindly as the first.',
  ]
  const people = await playing.database.read<{ number: string }>(
    `SELECT e.number FROM employees e JOIN stores s ON s.id = e.store_id WHERE s.code = 'HF-DUB' AND e.role = 'EMPLOYEE' ORDER BY e.number LIMIT 9`,
  )
  for (const [n, { number }] of people.entries()) {
    await playing.daysAgo(40 - 4 * n)
    const input = {
      employee: number,
      words: words[n % words.length],
      from: 'MANAGER',
      occurredOn: playing.date(40 - 4 * n),
    }
    await playing.tries('M01', COMMEND, { input })
  }
}

/** Who worked a week ago works today, in every store; somebody is away next week. */
async function today(playing: Playing): Promise<void> {
  await playing.at(systemClock.milliseconds())
  const rows = await playing.database.read<Data>(
    `SELECT e.number AS employee, s.code AS store, t.position, m.number AS manager FROM shifts t
       JOIN employees e ON e.id = t.employee_id JOIN stores s ON s.id = t.store_id
       JOIN store_managers k ON k.store_id = s.id JOIN employees m ON m.id = k.employee_id AND m.store_id = s.id
     WHERE t.date = $1 AND e.id <> m.id ORDER BY s.code, e.number, t.position`,
    [playing.date(7)],
  )
  for (const manager of new Set(rows.map((row) => row.manager as string))) {
    const shifts = rows
      .filter((row) => row.manager === manager)
      .map(({ employee, store, position }) => ({ employee, store, position, date: playing.date(0), conditions: [] }))
    await playing.tries(manager, ROSTER, { shifts })
  }
  const away = { employee: STORY_OF.BAD_DAY, from: playing.date(-6), to: playing.date(-10) }
  await playing.tries('M01', LEAVE, { input: away })
  await playing.tries('M01', SHARE, { employee: STORY_OF.BAD_DAY })
  const text = 'I stood at the next till. They were asked for the manager three times, and nobody came.'
  const saw = { employee: STORY_OF.NOT_THEIRS, occurredAt: `${playing.date(2)}T14:54:00.000Z`, text }
  // Not by whom the README's five minutes are about: what is logged about whoever spoke up waits for HR.
  await playing.tries(STORY_OF.EMERGING, TELL, { input: saw })
  const path = (await playing.tries('M01', THANKS_LINK, { store: 'HF-DUB' })) as unknown as string
  await playing.posts(path, {
    words: 'The lady at the service desk found my glasses. Thank you!',
    whom: 'service desk',
  })
}
