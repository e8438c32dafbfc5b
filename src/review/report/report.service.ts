import { Injectable } from '@nestjs/common'
import { drawing } from '../../charts/drawing.js'
import { Clock } from '../../time/clock.js'
import { operatorReading } from '../asking/operator.js'
import { WrittenAnswers } from '../asking/written-answers.registry.js'
import { firstDay, lastDay, type Month, monthOf } from '../../time/calendar.js'
import { periodOf, REPORT } from './questions.js'
import { reportPage, type Section } from './report-page.js'
import { type Language, USUAL_LANGUAGE } from '../../language/language.js'
import { type Message, message } from '../../language/message.js'
import { say } from '../../language/say.js'

/** Puts the month's review together. */
@Injectable()
export class ReportService {
  constructor(
    private readonly writtenAnswers: WrittenAnswers,
    private readonly clock: Clock,
  ) {}

  /** For whoever runs the command on the server, who reads English: as a page in the language of HR. Each question stands in the trail. */
  async forOperator(month: Month, language: Language = USUAL_LANGUAGE): Promise<string | { problem: string }> {
    const now = this.clock.now()
    const problem = problemWith(month, monthOf(now))
    if (problem) return { problem: say(problem, USUAL_LANGUAGE) }
    const operator = operatorReading(language)
    const sections: Section[] = []
    for (const { question, about, over } of REPORT.filter((one) => this.writtenAnswers.has(one.question))) {
      const writtenAnswer = await this.writtenAnswers.ask(operator, question, { ...about, ...periodOf(month, over) })
      const charts: string[] = []
      for (const { option, ...drawn } of writtenAnswer.pictures) charts.push(await drawing(option, drawn))
      sections.push({ writtenAnswer, charts })
    }
    return reportPage({
      month: { from: firstDay(month), to: lastDay(month) },
      madeAt: now,
      sections,
      language,
    })
  }
}

function problemWith(month: string, thisMonth: Month): Message | undefined {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    return month ? message('review.noMonth', { month }) : message('review.sayMonth')
  if (month > thisMonth) return message('review.monthNotBegun', { month, latest: thisMonth })
  return undefined
}
