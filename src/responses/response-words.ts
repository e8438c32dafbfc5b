import type { ResponseKind } from '../assessments/response-kind.js'

export enum ResponseStatus {
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
  AWAITING_HR = 'AWAITING_HR',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
  UNDER_APPEAL = 'UNDER_APPEAL',
  OVERTURNED = 'OVERTURNED',
}

export enum Misconduct {
  HARASSMENT = 'HARASSMENT',
  VIOLENCE = 'VIOLENCE',
  THEFT = 'THEFT',
  DISCRIMINATION = 'DISCRIMINATION',
  IMPAIRMENT = 'IMPAIRMENT',
}

/** As it stands in a sentence: "this written warning". */
export const inWords = (kind: ResponseKind): string => kind.toLowerCase().replaceAll('_', ' ')
