import { JudgingPart } from './model-health.type.js'
import type { AdmittedQuestion } from '../asking/question-log.service.js'
import type { WrittenAnswer } from '../asking/written-answer.js'
import { type PartsOfHealth, writtenPart } from './written-model-health.js'

/** How well we judge, as it was asked: each part is found when it is asked for. */
export class AskedHealth {
  constructor(
    private readonly asked: AdmittedQuestion,
    readonly parts: PartsOfHealth,
  ) {}

  writtenAnswers(): Promise<WrittenAnswer[]> {
    return Promise.all(Object.values(JudgingPart).map((part) => this.writtenAnswer(part)))
  }

  /** A part as it is printed, drawn and exported. */
  writtenAnswer(part: JudgingPart): Promise<WrittenAnswer> {
    return writtenPart(this.asked, part, this.parts)
  }
}

/** Found when it is first asked for, and once. */
export function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined
  return () => (found ??= find())
}
