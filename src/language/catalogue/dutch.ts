import type { English, Translated } from './english.js'
import { answersPage } from './nl/answers-page.js'
import { calendar } from './nl/calendar.js'
import { context } from './nl/context.js'
import { details } from './nl/details.js'
import { doors, forewarning, thanksPage } from './nl/doors.js'
import { exportCode, exportColumn, exportPart } from './nl/export-parts.js'
import { personExport } from './nl/export.js'
import { finding } from './nl/finding.js'
import { hearing } from './nl/hearing.js'
import { justCause } from './nl/just-cause.js'
import { appealLetter, fiveQuestions, letter } from './nl/letter.js'
import { cause, findingNamed, response, responseAlone, responseKind, severity, unnamed } from './nl/named.js'
import { notice, noticeToThem } from './nl/notices.js'
import { outside } from './nl/outside.js'
import { recorders } from './nl/recorders.js'
import { access, people } from './nl/refusals/access.js'
import { actions } from './nl/refusals/actions.js'
import { appeals } from './nl/refusals/appeals.js'
import { assessments } from './nl/refusals/assessments.js'
import { customers } from './nl/refusals/customers.js'
import { edge, outage } from './nl/refusals/edge.js'
import { hearings } from './nl/refusals/hearings.js'
import { incidents } from './nl/refusals/incidents.js'
import { notices } from './nl/refusals/notices.js'
import { queue } from './nl/refusals/queue.js'
import { recognition } from './nl/refusals/recognition.js'
import { representation } from './nl/refusals/representation.js'
import { responses } from './nl/refusals/responses.js'
import { retention } from './nl/refusals/retention.js'
import { review } from './nl/refusals/review.js'
import { standards } from './nl/refusals/standards.js'
import { statements } from './nl/refusals/statements.js'
import { workforce } from './nl/refusals/workforce.js'
import {
  responseAtFirst,
  responseCan,
  responseDone,
  responseNoun,
  responseStatus,
} from './nl/refusals/response-words.js'
import { comesWith, ended, retentionReport } from './nl/retention.js'
import { breakdowns, breakdownsBy } from './nl/review/breakdowns.js'
import { conditionCosts } from './nl/review/conditions.js'
import {
  consistency,
  consistencyBy,
  consistencyGroup,
  grouping,
  measured,
  measuredHow,
  tenure,
} from './nl/review/consistency.js'
import { customersSide } from './nl/review/customers-side.js'
import { answersOfKind, effects } from './nl/review/effects.js'
import { modelHealth } from './nl/review/model-health.js'
import { chart, comparison, report } from './nl/review/report.js'
import { reviewTimes } from './nl/review/times.js'
import { figures, label, position, reviewTold } from './nl/review/told.js'
import { timeline } from './nl/timeline.js'
import { standing } from './nl/standing.js'

export const dutch: { [S in keyof English]: Translated<English[S]> } = {
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
}
