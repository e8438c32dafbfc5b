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

const TITLES: Record<JudgingPart, string> = {
  DRIFT: 'Whether the model still fits',
  CALIBRATION: 'Whether what is expected comes about',
  MULTIPLIERS: 'What moved in the model',
  APPEALS: 'Appeals',
  CAUSES: 'Contested causes',
}

/** One written answer for each part: as it is printed, drawn and exported. */
export function writtenModelHealth({ period, limit }: AdmittedQuestion, judged: Judged): WrittenAnswer[] {
  const parts: Record<JudgingPart, (title: string) => WrittenPart> = {
    DRIFT: (title) => driftPart(title, judged.alarm, judged.drift, limit),
    CALIBRATION: (title) => calibrationPart(title, judged.calibration, limit),
    MULTIPLIERS: (title) => multipliersPart(title, judged.multipliers, limit),
    APPEALS: () => appealsPart(judged.appeals, limit),
    CAUSES: () => causesPart(judged.causes, limit),
  }
  return Object.values(JudgingPart).map((part) => {
    const title = `${TITLES[part]}, ${periodInWords(period)}`
    const { columns, rows, ...told } = parts[part](title)
    return { question: 'modelHealth', about: { part }, title, period, ...told, table: { columns, rows } }
  })
}
