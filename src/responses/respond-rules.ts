import { Temporal } from 'temporal-polyfill'
import { isFormal, kindsThat, ResponseKind as Kind, RESPONSE_KINDS } from '../incidents/response-kinds.js'
import { type Message, message } from '../language/message.js'
import type { FieldProblem } from '../graphql/errors.js'
import { daysIn, MOST_DAYS } from './reassignment-rules.js'
import type { Misconduct } from './response-words.js'

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
  const problem = (field: string, says: Message) => problems.push({ path: `input.${field}`, message: says })
  if (!asked.hasEmployee && !RESPONSE_KINDS[asked.kind].aboutNobody)
    problem(
      'kind',
      message('responses.aboutNobody', { kinds: { any: ABOUT_NOBODY.map((kind) => message(`responseKind.${kind}`)) } }),
    )
  if (asked.kind === Kind.REASSIGNMENT && !asked.position) problem('position', message('responses.sayPosition'))
  if (asked.kind !== Kind.REASSIGNMENT && asked.position) problem('position', message('responses.positionOnly'))
  if (asked.misconduct && !isFormal(asked.kind)) problem('misconduct', message('responses.misconductFormal'))
  if (asked.standard && !isFormal(asked.kind)) problem('standard', message('responses.standardFormal'))
  if (asked.standard && !asked.standardKnown) problem('standard', message('responses.noSuchStandard'))
  for (const [kind, fields] of BELONGS)
    for (const field of fields)
      if (asked[field] && asked.kind !== kind)
        problem(field, message('responses.onlyKindHas', { kind: message(`response.${kind}`) }))
  const steps: [string, { by?: string | null } | null | undefined][] = [
    ['nextStep.by', asked.nextStep],
    ...(asked.steps ?? []).map((step, n) => [`steps.${n}.by`, step] as [string, typeof step]),
  ]
  for (const [field, step] of steps)
    if (step?.by && step.by < asked.today) problem(field, message('responses.dayOverOne'))
  spanProblems(asked, problem)
  return problems
}

function spanProblems(
  { kind, startsOn, endsOn, today }: ResponseAskedFor,
  problem: (field: string, says: Message) => void,
) {
  const { endsByItself } = RESPONSE_KINDS[kind]
  if (!endsByItself) {
    if (endsOn && isFormal(kind)) problem('endsOn', message('responses.spentFollows'))
    if (startsOn && isFormal(kind)) problem('startsOn', message('responses.takesEffectLater'))
    if (startsOn && endsOn && endsOn < startsOn) problem('endsOn', message('responses.endsBeforeStart'))
    return
  }
  const what = message(`responseAtFirst.${kind}`)
  const start = startsOn ?? today
  if (start < today) problem('startsOn', message('responses.startsInPast'))
  if (start > Temporal.PlainDate.from(today).add({ days: NOT_AHEAD_DAYS }).toString())
    problem('startsOn', message('responses.startWithin', { days: NOT_AHEAD_DAYS }))
  if (!endsOn) problem('endsOn', message('responses.alwaysEnds', { what }))
  else if (endsOn < start) problem('endsOn', message('responses.endsBeforeItStarts', { what }))
  else if (daysIn({ startsOn: start, endsOn }) > MOST_DAYS)
    problem('endsOn', message('responses.lastsAtMost', { what, most: MOST_DAYS }))
}
