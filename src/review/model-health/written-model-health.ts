import { message } from '../../language/message.js'
import { speaking } from '../../language/say.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import { withAge, type WrittenAnswer } from '../asking/written-answer.js'
import { periodInWords } from '../asking/review-period.js'
import type { AlarmInWords } from './alarm-words.js'
import type { Moved } from './drift.js'
import type { OverturnedGroup } from './overturned.js'
import { calibrationPart } from './written-calibration.js'
import { driftPart } from './written-drift.js'
import type { CalibrationBand, DriftMonth, JudgingPart } from './model-health.type.js'
import { multipliersPart } from './written-multipliers.js'
import { appealsPart, causesPart } from './written-overturned.js'
import type { WrittenPart } from './written-part.js'

/** What the parts of an answer are found by. */
export interface PartsOfHealth {
  alarm: () => Promise<AlarmInWords>
  appeals: () => Promise<OverturnedGroup[]>
  causes: () => Promise<OverturnedGroup[]>
  calibration: () => Promise<CalibrationBand[]>
  drift: () => Promise<DriftMonth[]>
  multipliers: () => Promise<Moved[]>
  /** How long ago a part was found out. */
  minutesAgo: (part: JudgingPart) => Promise<number>
}

/** The written answer of a part: as it is printed, drawn and exported. */
export async function writtenPart(
  { period, limit, viewer: { language } }: AdmittedQuestion,
  part: JudgingPart,
  found: PartsOfHealth,
): Promise<WrittenAnswer> {
  const parts: Record<JudgingPart, (title: string) => Promise<WrittenPart>> = {
    DRIFT: async (title) => driftPart(title, await found.alarm(), await found.drift(), limit, language),
    CALIBRATION: async (title) => calibrationPart(title, await found.calibration(), limit, language),
    MULTIPLIERS: async (title) => multipliersPart(title, await found.multipliers(), limit, language),
    APPEALS: async () => appealsPart(await found.appeals(), limit, language),
    CAUSES: async () => causesPart(await found.causes(), limit, language),
  }
  const title = speaking(language)('modelHealth.title', {
    part: message(`modelHealth.${part}`),
    period: periodInWords(period, language),
  })
  const { columns, rows, ...told } = await parts[part](title)
  const written = { question: 'modelHealth', about: { part }, title, period, ...told, table: { columns, rows } }
  return withAge(written, await found.minutesAgo(part), language)
}
