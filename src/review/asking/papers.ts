import type { Viewer } from '../../access/viewer.js'
import { notFound } from '../../graphql/errors.js'
import type { Paper } from './paper.js'

/** What an export was asked with, as its address says it. */
export type Parameters = Readonly<Record<string, string | undefined>>

/** Asks a question and gives its answer as a paper. Throws what asking it in the API would throw. */
export type AskForPaper = (viewer: Viewer, parameters: Parameters) => Promise<Paper>

/** The questions of the review by their names: each registers how it is asked for as a paper. */
export class Papers {
  private readonly questions = new Map<string, AskForPaper>()

  register(question: string, ask: AskForPaper): void {
    this.questions.set(question, ask)
  }

  has(question: string): boolean {
    return this.questions.has(question)
  }

  ask(viewer: Viewer, question: string, parameters: Parameters): Promise<Paper> {
    const ask = this.questions.get(question)
    if (!ask) throw notFound(`There is no such export. There are: ${[...this.questions.keys()].sort().join(', ')}.`)
    return ask(viewer, parameters)
  }
}
