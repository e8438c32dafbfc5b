/** What the manager can do about an incident. The formal ones come last, mildest first: each is one step of discipline. */
export enum ResponseKind {
  TEACHABLE_MOMENT = 'TEACHABLE_MOMENT',
  REASSIGNMENT = 'REASSIGNMENT',
  COACHING = 'COACHING',
  TRAINING = 'TRAINING',
  SUPPORT = 'SUPPORT',
  PROCESS_FIX = 'PROCESS_FIX',
  RECOGNITION = 'RECOGNITION',
  NO_ACTION = 'NO_ACTION',
  STAND_DOWN = 'STAND_DOWN',
  VERBAL_WARNING = 'VERBAL_WARNING',
  WRITTEN_WARNING = 'WRITTEN_WARNING',
  FINAL_WARNING = 'FINAL_WARNING',
  SUSPENSION = 'SUSPENSION',
  DISMISSAL = 'DISMISSAL',
}

/** Kinds of which people can do the same things: responses/response-states.ts says which. */
export type Family = 'FORMAL' | 'REASSIGNMENT' | 'STAND_DOWN' | 'LEARNING' | 'TASK' | 'DONE'

interface Traits {
  family: Family
  /** Whether it can answer an incident that names no employee. */
  aboutNobody: boolean
  /** Whether it is for days that always end, and is over after the last of them. */
  endsByItself: boolean
  /** When it is done: as soon as it is recorded; at once unless it has steps; once somebody says so or its last step is done. */
  done: 'AT_ONCE' | 'AT_ONCE_WITHOUT_STEPS' | 'LATER'
  /** Whether it tells the employee to do better: nothing for the management that the incident is about to say. */
  teaches: boolean
  /** Whether it keeps somebody from their place while it lasts. */
  keepsAway: boolean
  /** How many months it weighs on the record: 0 where it never does, null where it has no end. */
  weighsMonths: number | null
}

const INFORMAL = { aboutNobody: false, endsByItself: false, done: 'LATER', teaches: false, keepsAway: false, weighsMonths: 0 } as const // prettier-ignore
const FORMAL = { ...INFORMAL, family: 'FORMAL' } as const

/** The one table of what sets the kinds apart: what reads it needs no word for a new one. */
export const RESPONSE_KINDS = {
  TEACHABLE_MOMENT: { ...INFORMAL, family: 'LEARNING', done: 'AT_ONCE_WITHOUT_STEPS', teaches: true }, // prettier-ignore
  REASSIGNMENT: { ...INFORMAL, family: 'REASSIGNMENT', endsByItself: true, keepsAway: true },
  COACHING: { ...INFORMAL, family: 'LEARNING', teaches: true },
  TRAINING: { ...INFORMAL, family: 'TASK', teaches: true },
  SUPPORT: { ...INFORMAL, family: 'TASK' },
  PROCESS_FIX: { ...INFORMAL, family: 'TASK', aboutNobody: true },
  RECOGNITION: { ...INFORMAL, family: 'DONE', done: 'AT_ONCE' },
  NO_ACTION: { ...INFORMAL, family: 'DONE', aboutNobody: true, done: 'AT_ONCE' },
  STAND_DOWN: { ...INFORMAL, family: 'STAND_DOWN', endsByItself: true, keepsAway: true },
  VERBAL_WARNING: { ...FORMAL, weighsMonths: 6 },
  WRITTEN_WARNING: { ...FORMAL, weighsMonths: 6 },
  FINAL_WARNING: { ...FORMAL, weighsMonths: 12 },
  SUSPENSION: { ...FORMAL, endsByItself: true, weighsMonths: 12 },
  DISMISSAL: { ...FORMAL, weighsMonths: null },
} as const satisfies Record<ResponseKind, Traits>

type Kinds = typeof RESPONSE_KINDS
/** A kind that is discipline. */
export type Step = { [Kind in ResponseKind]: Kinds[Kind]['family'] extends 'FORMAL' ? Kind : never }[ResponseKind]
export type InformalKind = Exclude<ResponseKind, Step>

export const familyOf = (kind: ResponseKind): Family => RESPONSE_KINDS[kind].family

export const isFormal = (kind: ResponseKind): kind is Step => familyOf(kind) === 'FORMAL'

/** All kinds of which something holds, in their order. */
export const kindsThat = (holds: (traits: Traits) => boolean): ResponseKind[] =>
  Object.values(ResponseKind).filter((kind) => holds(RESPONSE_KINDS[kind]))
