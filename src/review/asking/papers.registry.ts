import { isHr, type Viewer } from '../../access/viewer.js'
import { forbidden, notFound } from '../../graphql/errors.js'
import type { Paper } from './paper.js'

/** What an export was asked with, as its address says it. */
export type Parameters = Readonly<Record<string, string | undefined>>

/** Asks a question and gives its answer as a paper. Throws what asking it in the API would throw. */
export type AskForPaper = (viewer: Viewer, parameters: Parameters) => Promise<Paper>

interface Registered {
  ask: AskForPaper
  forManagers: boolean
}

/** The questions of the review by their names: each registers how it is asked for as a paper. */
export class Papers {
  private readonly questions = new Map<string, Registered>()

  /** For HR alone, unless managers may ask it about their own stores: the question itself sees to that. */
  register(question: string, ask: AskForPaper, { forManagers = false } = {}): void {
    this.questions.set(question, { ask, forManagers })
  }

  names(): string[] {
    return [...this.questions.keys()].sort()
  }

  has(question: string): boolean {
    return this.questions.has(question)
  }

  ask(viewer: Viewer, question: string, parameters: Parameters): Promise<Paper> {
    const registered = this.questions.get(question)
    if (!registered) throw notFound(`There is no such export. There are: ${this.names().join(', ')}.`)
    if (!isHr(viewer) && !registered.forManagers) throw forbidden('This is for HR alone.')
    return registered.ask(viewer, parameters)
  }
}
