import { Temporal } from 'temporal-polyfill'
import { isFormal, kindsThat, ResponseKind as Kind, RESPONSE_KINDS } from '../incidents/response-kinds.js'
import { Language } from '../language/language.js'
import { message } from '../language/message.js'
import { say } from '../language/say.js'
import { anyOf, capitalised } from '../language/wording.js'
import type { FieldProblem } from '../graphql/errors.js'
import { daysIn, MOST_DAYS } from './reassignment-rules.js'
import type { Misconduct } from './response-words.js'

/** As it stands within a sentence. */
const named = (kind: Kind): string => say(message(`response.${kind}`), Language.EN)

/** What is asked for, and what the rules need to know of the incident. `today` is the date at the store. */
export interface ResponseAskedFor {
  kind: Kind
  startsOn?: string | null
  endsOn?: string | null
  position?: string | null
  standard?: string | null
  /** Whether the cited standard is there. */
  standardKnown?: boolean
  misconduct?: Misconduct | null
  whatHappened?: string | null
  whatWasLearned?: string | null
  nextStep?: { by?: string | null } | null
  steps?: readonly { by?: string | null }[] | null
  owner?: string | null
  hasEmployee: boolean
  today: string
}

/** What only one kind of response has. */
const BELONGS = [
  [Kind.TEACHABLE_MOMENT, ['whatHappened', 'whatWasLearned', 'nextStep']],
  [Kind.COACHING, ['steps']],
  [Kind.PROCESS_FIX, ['owner']],
] as const
const ABOUT_NOBODY = kindsThat(({ aboutNobody }) => aboutNobody)
const NOT_AHEAD_DAYS = 90

/** What is wrong with it, as the fields of the input. */
export function respondProblems(asked: ResponseAskedFor): FieldProblem[] {
  const problems: FieldProblem[] = []
  const problem = (field: string, message: string) => problems.push({ path: `input.${field}`, message })
  if (!asked.hasEmployee && !RESPONSE_KINDS[asked.kind].aboutNobody)
    problem('kind', `This incident names no employee: answer it with ${anyOf(ABOUT_NOBODY)}.`)
  if (asked.kind === Kind.REASSIGNMENT && !asked.position)
    problem('position', 'Say what they do meanwhile: a reassignment has a position.')
  if (asked.kind !== Kind.REASSIGNMENT && asked.position) problem('position', 'Only a reassignment has a position.')
  if (asked.misconduct && !isFormal(asked.kind))
    problem('misconduct', 'Misconduct that HR alone judges is answered formally, or by standing down without it.')
  if (asked.standard && !isFormal(asked.kind))
    problem('standard', 'A service standard is cited for a formal response only.')
  if (asked.standard && !asked.standardKnown)
    problem('standard', 'There is no such service standard. Look it up in the list of standards.')
  for (const [kind, fields] of BELONGS)
    for (const field of fields)
      if (asked[field] && asked.kind !== kind) problem(field, `Only ${named(kind)} has this. Leave it out.`)
  const steps: [string, { by?: string | null } | null | undefined][] = [
    ['nextStep.by', asked.nextStep],
    ...(asked.steps ?? []).map((step, n) => [`steps.${n}.by`, step] as [string, typeof step]),
  ]
  for (const [field, step] of steps)
    if (step?.by && step.by < asked.today) problem(field, 'This day is over. Choose today or a later one.')
  spanProblems(asked, problem)
  return problems
}

function spanProblems(
  { kind, startsOn, endsOn, today }: ResponseAskedFor,
  problem: (field: string, message: string) => void,
) {
  const { endsByItself } = RESPONSE_KINDS[kind]
  if (!endsByItself) {
    if (endsOn && isFormal(kind)) problem('endsOn', 'When a warning is spent follows from its kind. Leave this out.')
    if (startsOn && isFormal(kind)) problem('startsOn', 'It takes effect when HR approves it. Leave this out.')
    if (startsOn && endsOn && endsOn < startsOn) problem('endsOn', 'This ends before it starts.')
    return
  }
  const what = capitalised(named(kind))
  const start = startsOn ?? today
  if (start < today) problem('startsOn', 'This lies in the past. Let it start today or later.')
  if (start > Temporal.PlainDate.from(today).add({ days: NOT_AHEAD_DAYS }).toString())
    problem('startsOn', `Let it start within ${NOT_AHEAD_DAYS} days.`)
  if (!endsOn) problem('endsOn', `${what} always ends: say on which day.`)
  else if (endsOn < start) problem('endsOn', `${what} ends before it starts. Choose a later day.`)
  else if (daysIn({ startsOn: start, endsOn }) > MOST_DAYS)
    problem('endsOn', `${what} lasts ${MOST_DAYS} days at most, first and last day counted. Choose an earlier day.`)
}
