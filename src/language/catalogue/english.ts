import { answersPage } from './en/answers-page.js'
import { calendar } from './en/calendar.js'
import { context } from './en/context.js'
import { details } from './en/details.js'
import { finding } from './en/finding.js'
import { hearing } from './en/hearing.js'
import { justCause } from './en/just-cause.js'
import { appealLetter, fiveQuestions, letter } from './en/letter.js'
import { cause, findingNamed, response, responseAlone, responseKind, severity } from './en/named.js'
import { notice, noticeToThem } from './en/notices.js'
import { outside } from './en/outside.js'
import { recorders } from './en/recorders.js'
import { standing } from './en/standing.js'

/** Each subject in a file of its own. Whoever adds one here is asked for it in the other languages. */
export const english = {
  answersPage,
  appealLetter,
  calendar,
  cause,
  context,
  details,
  finding,
  findingNamed,
  fiveQuestions,
  hearing,
  justCause,
  letter,
  notice,
  noticeToThem,
  outside,
  recorders,
  response,
  responseAlone,
  responseKind,
  severity,
  standing,
} as const
export type English = typeof english

/** A subject in another language: the same messages, in which what is filled in may stand in another place. */
export type Translated<Subject> = Readonly<Record<keyof Subject, string>>
