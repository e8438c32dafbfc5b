import fc from 'fast-check'
import type { Answer, Data } from './client.js'
import * as documents from './documents.js'
import { lives } from './lives.js'
import type { Person } from './person.js'
import { BESIDE } from './random-acts-beside.js'
import { FOR_CUSTOMERS } from './random-acts-of-customers.js'
import { ago, dateAgo } from './times.js'

/** Everybody who may do something in a random story. */
export interface Cast {
  people: Person[]
  managers: Person[]
  hr: Person[]
  /** About whom incidents are logged. */
  employees: Person[]
}

/** What has come into being in a story, as those who act know it. */
export class Story {
  readonly incidents: string[] = []
  readonly responses: string[] = []
  readonly steps: string[] = []
  readonly appeals: string[] = []
  readonly corrections: string[] = []
  /** The formal responses that approveResponse put into effect. */
  readonly letThrough = new Set<string>()
  private readonly made = new Map<string, string[]>()

  /** Remembers what an act has made, as those who go on with it will need it. */
  remember(what: string, id: string): void {
    this.made.set(what, [...(this.made.get(what) ?? []), id])
  }

  /** Something that such an act has made, or an id of nothing. */
  one(what: string, n: number): string {
    return pick(this.made.get(what) ?? [], n)
  }

  /** What may wait for HR. */
  waiting(n: number, m: number): string {
    const [reason, rows] = pick(
      [
        ['FORMAL_RESPONSE_REQUESTED', this.responses],
        ['CAUSE_CONTESTED', this.incidents],
        ['APPEAL', this.appeals],
        ['CONFLICT_OF_INTEREST', this.incidents],
      ] as const,
      n,
    )
    return `${reason}:${pick(rows, m)}`
  }
}

const KINDS = [
  'VERBAL_WARNING',
  'WRITTEN_WARNING',
  'SUSPENSION',
  'VERBAL_WARNING',
  'REASSIGNMENT',
  'REASSIGNMENT',
  'COACHING',
  'TEACHABLE_MOMENT',
  'STAND_DOWN',
  'PROCESS_FIX',
]
const CONTEST = `mutation ($id: ID!, $cause: Cause!, $reason: String!) { contestCause(incidentId: $id, cause: $cause, reason: $reason) { id } }`
const CORRECT = `mutation ($id: ID!, $input: CorrectionInput!) { proposeCorrection(incidentId: $id, input: $input) { id corrections { id } } }`
const DECIDE_CORRECTION = `mutation ($id: ID!, $accepted: Boolean!, $reason: String!) { decideCorrection(id: $id, accepted: $accepted, reason: $reason) { id } }`
const SETTLE = CONTEST.replace('contestCause', 'settleCause')

/** Each act as the document to send and its variables, from numbers that choose among what there is. */
const ACTS: Record<string, (story: Story, cast: Cast, n: number, m: number) => [string, object]> = {
  log: (_story, { employees, people }, n, m) => [
    documents.LOG,
    {
      input: {
        store: employees[0]!.store!.code,
        employee: pick(employees, n)!.number,
        occurredAt: ago({ hours: 1 }),
        summary: 'Something happened.',
        severity: 'MAJOR',
        cause: pick(['EMPLOYEE', 'EMPLOYEE', 'MANAGEMENT', 'UNKNOWN'], m),
        parties: m % 3 === 0 ? [{ employee: pick(people, n + m)!.number, part: 'DECIDED' }] : [],
      },
    },
  ],
  ask: (story, _cast, n) => [documents.REQUEST_STATEMENT, { incidentId: pick(story.incidents, n) }],
  state: (story, _cast, n) => [documents.GIVE_STATEMENT, { incidentId: pick(story.incidents, n), text: 'My side.' }],
  withdrawIncident: (story, _cast, n) => [documents.WITHDRAW, { id: pick(story.incidents, n), reason: 'A mistake.' }],
  contest: (story, _cast, n) => [CONTEST, { id: pick(story.incidents, n), cause: 'PROCESS', reason: 'The till.' }],
  settle: (story, _cast, n, m) => [
    SETTLE,
    { id: pick(story.incidents, n), cause: pick(['EMPLOYEE', 'PROCESS'], m), reason: 'Looked at.' },
  ],
  correct: (story, _cast, n, m) => [
    CORRECT,
    {
      id: pick(story.incidents, n),
      input: { words: 'It was otherwise.', ...(m % 2 ? { notThere: true } : { context: ['PEAK_DEMAND'] }) },
    },
  ],
  decideCorrection: (story, _cast, n, m) => [
    DECIDE_CORRECTION,
    { id: pick(story.corrections, n), accepted: m % 2 === 0, reason: 'Looked at.' },
  ],
  respond: (story, _cast, n, m) => {
    const kind = pick(KINDS, m)!
    const ends = ['SUSPENSION', 'REASSIGNMENT', 'STAND_DOWN'].includes(kind)
    const formal = ['VERBAL_WARNING', 'WRITTEN_WARNING', 'SUSPENSION'].includes(kind)
    const input = {
      incidentId: pick(story.incidents, n),
      kind,
      reason: 'An answer.',
      ...(ends ? { startsOn: dateAgo(-(n % 20)), endsOn: dateAgo(-(n % 20) - (m % 6)) } : {}),
      ...(formal && n % 9 === 4 ? { furtherIncidents: [pick(story.incidents, n + 1)] } : {}),
      ...(kind === 'REASSIGNMENT' ? { position: 'STOCKROOM' } : {}),
      ...(kind === 'COACHING' ? { steps: [{ text: 'One.' }, { text: 'Two.' }] } : {}),
      ...(kind === 'TEACHABLE_MOMENT' ? { nextStep: { text: 'Next.' } } : {}),
      ...(formal && n % 4 > 0 ? { misconduct: 'THEFT' } : {}),
    }
    return [lives.respond, { input }]
  },
  approve: (story, _cast, n) => [lives.approveResponse, { id: pick(story.responses, n), reason: 'Yes.' }],
  decline: (story, _cast, n) => [lives.declineResponse, { id: pick(story.responses, n), reason: 'No.' }],
  withdraw: (story, _cast, n) => [lives.withdrawResponse, { id: pick(story.responses, n), reason: 'A mix-up.' }],
  finish: (story, _cast, n) => [lives.finishResponse, { id: pick(story.responses, n), outcome: 'Done.' }],
  reflect: (story, _cast, n) => [lives.reflect, { responseId: pick(story.responses, n), text: 'I think so.' }],
  step: (story, _cast, n) => [lives.completeStep, { stepId: pick(story.steps, n) }],
  agree: (story, _cast, n) => [lives.agreeToReassignment, { id: pick(story.responses, n) }],
  end: (story, _cast, n, m) => [lives.endReassignment, { id: pick(story.responses, n), on: dateAgo(-(m % 10)) }],
  appeal: (story, _cast, n) => [lives.appeal, { responseId: pick(story.responses, n), text: 'No.' }],
  decideAppeal: (story, _cast, n, m) => [
    lives.decideAppeal,
    { id: pick(story.appeals, n), upheld: m % 2 === 0, reason: 'Decided.' },
  ],
}

/** All that anybody can do: every mutation there is. */
export const EVERY_ACT = { ...ACTS, ...BESIDE, ...FOR_CUSTOMERS }

/** Whose an act usually is: most of the time it is done by one of them, else by anybody. */
const USUALLY: Record<string, (cast: Cast) => Person[]> = {
  ...by(({ managers }) => managers, 'ask', 'respond', 'withdraw', 'finish', 'end'),
  ...by(({ hr }) => hr, 'approve', 'decline', 'decideAppeal', 'settle', 'decideCorrection'),
  ...by(({ employees }) => employees, 'state', 'contest', 'correct', 'reflect', 'step', 'agree', 'appeal'),
}

function by(who: (cast: Cast) => Person[], ...acts: string[]) {
  return Object.fromEntries(acts.map((name) => [name, who]))
}

const NOTHING = '00000000-0000-7000-8000-000000000000'
const pick = <T>(from: readonly T[], n: number): T => (from.length > 0 ? from[n % from.length]! : (NOTHING as T))

export interface Act {
  who: number
  asUsual: boolean
  what: string
  n: number
  m: number
}

/** What leads on is done more often, so that stories get somewhere. */
export const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(99),
  asUsual: fc.nat(3).map((n) => n > 0),
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('respond', 'state', 'approve', 'appeal', 'decideAppeal', 'decline') },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(EVERY_ACT)) },
  ),
  n: fc.nat(99),
  m: fc.nat(99),
})

/** Somebody does something; what comes into being is known from then on. */
export async function perform(cast: Cast, story: Story, { who, asUsual, what, n, m }: Act): Promise<Answer> {
  const [query, variables] = EVERY_ACT[what]!(story, cast, n, m)
  const answer = await pick((asUsual && USUALLY[what]?.(cast)) || cast.people, who).sends(query, variables)
  const made = Object.values(answer.data ?? {})[0] as Data | null
  if (!made?.id) return answer
  story.remember(what, made.id as string)
  if (what === 'log') story.incidents.push(made.id as string)
  if (what === 'appeal') story.appeals.push(made.id as string)
  if (what === 'correct') story.corrections.push(...(made.corrections as Data[]).map(({ id }) => id as string))
  if (what === 'approve') story.letThrough.add(made.id as string)
  if (what === 'respond') {
    story.responses.push(made.id as string)
    story.steps.push(...(made.steps as Data[]).map(({ id }) => id as string))
  }
  return answer
}
