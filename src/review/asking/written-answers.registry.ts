import { isHr, type Viewer } from '../../access/viewer.js'
import { forbidden, notFound } from '../../graphql/errors.js'
import type { WrittenAnswer } from './written-answer.js'
import { message } from '../../language/message.js'

/** What an export was asked with, as its address says it. */
export type Parameters = Readonly<Record<string, string | undefined>>

/** Asks a question and gives its written answer. Throws what asking it in the API would throw. */
export type AskForWrittenAnswer = (viewer: Viewer, parameters: Parameters) => Promise<WrittenAnswer>

interface Registered {
  ask: AskForWrittenAnswer
  forManagers: boolean
}

/** The questions of the review by their names: each registers how its written answer is asked for. */
export class WrittenAnswers {
  private readonly questions = new Map<string, Registered>()
  private readonly earlier = new Map<string, string>()

  /** For HR alone, unless managers may ask it about their own stores: the question itself sees to that. `before` is its earlier name. */
  register(question: string, ask: AskForWrittenAnswer, { forManagers = false, before = '' } = {}): void {
    this.questions.set(question, { ask, forManagers })
    if (before) this.earlier.set(before, question)
  }

  names(): string[] {
    return [...this.questions.keys()].sort()
  }

  has(question: string): boolean {
    return this.questions.has(question)
  }

  ask(viewer: Viewer, question: string, parameters: Parameters): Promise<WrittenAnswer> {
    const registered = this.questions.get(this.earlier.get(question) ?? question)
    if (!registered) throw notFound(message('review.noSuchExport', { names: this.names().join(', ') }))
    if (!isHr(viewer) && !registered.forManagers) throw forbidden(message('review.forHrAlone'))
    return registered.ask(viewer, parameters)
  }
}
