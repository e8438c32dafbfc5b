import { message } from '../../language/message.js'
import { speaking } from '../../language/say.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords } from '../asking/review-period.js'
import type { AlarmInWords } from './alarm-words.js'
import { calibrationPart } from './written-calibration.js'
import { driftPart } from './written-drift.js'
import type { Moved } from './drift.js'
import { type CalibrationBand, type DriftMonth, JudgingPart } from './model-health.type.js'
import { multipliersPart } from './written-multipliers.js'
import { appealsPart, causesPart } from './written-overturned.js'
import type { OverturnedGroup } from './overturned.js'
import type { WrittenPart } from './written-part.js'

/** The answer in all its parts. */
export interface Judged {
  alarm: AlarmInWords
  appeals: OverturnedGroup[]
  causes: OverturnedGroup[]
  calibration: CalibrationBand[]
  drift: DriftMonth[]
  multipliers: Moved[]
}

/** One written answer for each part: as it is printed, drawn and exported. */
export function writtenModelHealth({ period, limit, viewer }: AdmittedQuestion, judged: Judged): WrittenAnswer[] {
  const { language } = viewer
  const parts: Record<JudgingPart, (title: string) => WrittenPart> = {
    DRIFT: (title) => driftPart(title, judged.alarm, judged.drift, limit, language),
    CALIBRATION: (title) => calibrationPart(title, judged.calibration, limit, language),
    MULTIPLIERS: (title) => multipliersPart(title, judged.multipliers, limit, language),
    APPEALS: () => appealsPart(judged.appeals, limit, language),
    CAUSES: () => causesPart(judged.causes, limit, language),
  }
  return Object.values(JudgingPart).map((part) => {
    const title = speaking(language)('modelHealth.title', {
      part: message(`modelHealth.${part}`),
      period: periodInWords(period, language),
    })
    const { columns, rows, ...told } = parts[part](title)
    return { question: 'modelHealth', about: { part }, title, period, ...told, table: { columns, rows } }
  })
}
