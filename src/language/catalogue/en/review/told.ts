import { context } from '../context.js'
import { responseNoun } from '../refusals/response-words.js'

/** What answers of the review have in common. */
export const reviewTold = {
  nothing: 'There is nothing to be told.',
  period: '{from} to {to}',
  hidden:
    'Hidden, since fewer than {limit, number} people are behind each, or could be told apart by the rest: {hidden, number}.',
  toldFurther:
    'Told as it may be told further: of whole quarters that are over, where in each of them enough people are behind a figure, and counts in fives. HR is told more with a purpose.',
  openedForPurpose:
    'Opened by HR for a purpose, which the people of whom few are behind a figure can read: this is not to go further.',
  foundBefore:
    'Worked out {minutesAgo, plural, one {a minute} other {# minutes}} ago: over this many stores that takes long, so it is told for some minutes. If you change anything, it is worked out anew for you.',
  byPrior: 'For months before the first fit, documented assumptions stand in for the model: compare with care.',
  uncounted:
    'Where nobody counted the customers of a shift, what is usual for the position stands in. The roster counts up to today.',
  from: 'from',
  to: 'to',
  usualFrom: 'usual from',
  atLeast: 'at least',
  atMost: 'at most',
} as const

/** How names for machines stand beside a bar or in a table. */
export const label = {
  EMPLOYEE: 'employee',
  CUSTOMER: 'customer',
  MANAGEMENT: 'management',
  PROCESS: 'process',
  OFFER: 'offer',
  UNKNOWN: 'unknown',
  MINOR: 'minor',
  MODERATE: 'moderate',
  MAJOR: 'major',
  CHECKOUT: 'checkout',
  SERVICE_DESK: 'service desk',
  SALES_FLOOR: 'sales floor',
  PHONE: 'phone',
  ONLINE: 'online',
  DELIVERY: 'delivery',
  OTHER: 'other',
  REASONABLE: 'reasonable',
  DEMANDING: 'demanding',
  ABUSIVE: 'abusive',
  NOT_SAID: 'not said',
  ...context,
  NONE: 'none',
  NOT_ON_ROSTER: 'not on roster',
  ...responseNoun,
  NO_ANSWER: 'no answer',
  FEWER: 'fewer',
  MORE: 'more',
  CANNOT_TELL: 'cannot tell',
  POSITION: 'position',
  CONDITION: 'condition',
  ALL: 'all',
  FORMAL_RESPONSE_REQUESTED: 'formal response requested',
  PATTERN_WITHOUT_RESPONSE: 'pattern without response',
  APPEAL: 'appeal',
  CONFLICT_OF_INTEREST: 'conflict of interest',
  FREQUENT_REASSIGNMENT: 'frequent reassignment',
  STOOD_DOWN: 'stood down',
  MEANT_AS_PUNISHMENT: 'meant as punishment',
  SHIFT_CONTESTED: 'shift contested',
  OVER_REPORTING: 'over reporting',
  HIDDEN_PUNISHMENT: 'hidden punishment',
  FINDING_CHANGED: 'finding changed',
  CAUSE_CONTESTED: 'cause contested',
  SEVERITY_CONTESTED: 'severity contested',
  FACTS_CONTESTED: 'facts contested',
  RETALIATION_RISK: 'retaliation risk',
  FIRST_LOOK: 'first look',
  COMPLAINT: 'complaint',
  MANAGER_RECUSED: 'manager recused',
  STATEMENT_REFUSED: 'statement refused',
  DEADLINE_NEAR: 'deadline near',
  RETENTION_HELD: 'retention held',
  CUSTOMER_SIDE_CONTESTED: 'customer side contested',
  ATTRIBUTION_DENIED: 'complaint denied',
  REMEDY_EXCEPTION: 'remedy exception',
  LETTING_GO: 'letting go',
  yes: 'yes',
  no: 'no',
  hidden: 'hidden',
} as const

export const figures = { lessThanATenth: 'less than 0.1' } as const

/** Positions that most chains have. Others are called as the organisation calls them. */
export const position = {
  CASHIER: 'cashier',
  FLOOR: 'floor',
  SERVICE_DESK: 'service desk',
  STOCKROOM: 'stockroom',
  STORE_MANAGER: 'store manager',
} as const
