import type { Asked } from '../asking/asking.service.js'
import type { Paper } from '../asking/paper.js'
import { periodInWords } from '../asking/review-period.js'
import type { AlarmInWords } from './alarm-words.js'
import { calibrationPart } from './calibration-paper.js'
import { driftPart } from './drift-paper.js'
import type { Moved } from './drift.js'
import { type CalibrationBand, type DriftMonth, JudgingPart } from './judging.type.js'
import { multipliersPart } from './multipliers-paper.js'
import { appealsPart, causesPart } from './overturned-paper.js'
import type { OverturnedGroup } from './overturned.js'
import type { Part } from './paper-part.js'

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

/** One paper for each part: as it is printed, drawn and exported. */
export function judgingPapers({ period, limit }: Asked, judged: Judged): Paper[] {
  const parts: Record<JudgingPart, (title: string) => Part> = {
    DRIFT: (title) => driftPart(title, judged.alarm, judged.drift, limit),
    CALIBRATION: (title) => calibrationPart(title, judged.calibration, limit),
    MULTIPLIERS: (title) => multipliersPart(title, judged.multipliers, limit),
    APPEALS: () => appealsPart(judged.appeals, limit),
    CAUSES: () => causesPart(judged.causes, limit),
  }
  return Object.values(JudgingPart).map((part) => {
    const title = `${TITLES[part]}, ${periodInWords(period)}`
    const { columns, rows, ...told } = parts[part](title)
    return { question: 'howWellWeJudge', about: { part }, title, period, ...told, table: { columns, rows } }
  })
}
