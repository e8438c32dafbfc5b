import type { English, Translated } from './english.js'
import { answersPage } from './nl/answers-page.js'
import { calendar } from './nl/calendar.js'
import { context } from './nl/context.js'
import { details } from './nl/details.js'
import { finding } from './nl/finding.js'
import { hearing } from './nl/hearing.js'
import { justCause } from './nl/just-cause.js'
import { appealLetter, fiveQuestions, letter } from './nl/letter.js'
import { cause, findingNamed, response, responseAlone, responseKind, severity } from './nl/named.js'
import { notice, noticeToThem } from './nl/notices.js'
import { outside } from './nl/outside.js'
import { recorders } from './nl/recorders.js'
import { standing } from './nl/standing.js'

export const dutch: { [S in keyof English]: Translated<English[S]> } = {
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
}
