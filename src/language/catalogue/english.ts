import { answersPage } from './en/answers-page.js'
import { calendar } from './en/calendar.js'
import { context } from './en/context.js'
import { details } from './en/details.js'
import { doors, forewarning, thanksPage } from './en/doors.js'
import { exportCode, exportColumn, exportPart } from './en/export-parts.js'
import { personExport } from './en/export.js'
import { finding } from './en/finding.js'
import { hearing } from './en/hearing.js'
import { justCause } from './en/just-cause.js'
import { appealLetter, fiveQuestions, letter } from './en/letter.js'
import { cause, findingNamed, response, responseAlone, responseKind, severity, unnamed } from './en/named.js'
import { notice, noticeToThem } from './en/notices.js'
import { outside } from './en/outside.js'
import { recorders } from './en/recorders.js'
import { access, people } from './en/refusals/access.js'
import { actions } from './en/refusals/actions.js'
import { appeals } from './en/refusals/appeals.js'
import { assessments } from './en/refusals/assessments.js'
import { customers } from './en/refusals/customers.js'
import { edge, outage } from './en/refusals/edge.js'
import { hearings } from './en/refusals/hearings.js'
import { incidents } from './en/refusals/incidents.js'
import { notices } from './en/refusals/notices.js'
import { queue } from './en/refusals/queue.js'
import { recognition } from './en/refusals/recognition.js'
import { representation } from './en/refusals/representation.js'
import { responses } from './en/refusals/responses.js'
import { retention } from './en/refusals/retention.js'
import { review } from './en/refusals/review.js'
import { standards } from './en/refusals/standards.js'
import { statements } from './en/refusals/statements.js'
import { workforce } from './en/refusals/workforce.js'
import {
  responseAtFirst,
  responseCan,
  responseDone,
  responseNoun,
  responseStatus,
} from './en/refusals/response-words.js'
import { comesWith, ended, retentionReport } from './en/retention.js'
import { breakdowns, breakdownsBy } from './en/review/breakdowns.js'
import { conditionCosts } from './en/review/conditions.js'
import {
  consistency,
  consistencyBy,
  consistencyGroup,
  grouping,
  measured,
  measuredHow,
  tenure,
} from './en/review/consistency.js'
import { customersSide } from './en/review/customers-side.js'
import { answersOfKind, effects } from './en/review/effects.js'
import { modelHealth } from './en/review/model-health.js'
import { chart, comparison, report } from './en/review/report.js'
import { reviewTimes } from './en/review/times.js'
import { figures, label, position, reviewTold } from './en/review/told.js'
import { standing } from './en/standing.js'
import { timeline } from './en/timeline.js'

/** Each subject in a file of its own. Whoever adds one here is asked for it in the other languages. */
export const english = {
  access,
  actions,
  answersOfKind,
  answersPage,
  appealLetter,
  appeals,
  assessments,
  breakdowns,
  breakdownsBy,
  calendar,
  cause,
  chart,
  comesWith,
  comparison,
  conditionCosts,
  consistency,
  consistencyBy,
  consistencyGroup,
  context,
  customers,
  customersSide,
  details,
  doors,
  edge,
  effects,
  ended,
  exportCode,
  exportColumn,
  exportPart,
  figures,
  finding,
  findingNamed,
  fiveQuestions,
  forewarning,
  grouping,
  hearing,
  hearings,
  incidents,
  justCause,
  label,
  position,
  letter,
  measured,
  measuredHow,
  modelHealth,
  notice,
  notices,
  noticeToThem,
  outage,
  outside,
  people,
  personExport,
  queue,
  recognition,
  recorders,
  report,
  representation,
  response,
  responseAlone,
  responseAtFirst,
  responseCan,
  responseDone,
  responseKind,
  responseNoun,
  responses,
  responseStatus,
  retention,
  retentionReport,
  review,
  reviewTimes,
  reviewTold,
  severity,
  standards,
  standing,
  statements,
  tenure,
  thanksPage,
  timeline,
  unnamed,
  workforce,
} as const
export type English = typeof english

/** A subject in another language: the same messages, in which what is filled in may stand in another place. */
export type Translated<Subject> = Readonly<Record<keyof Subject, string>>
