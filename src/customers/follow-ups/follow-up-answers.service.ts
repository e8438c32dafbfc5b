import { Injectable } from '@nestjs/common'
import type { Tx } from '../../database/database.js'
import { newId } from '../../database/uuid.js'
import { badInput } from '../../graphql/errors.js'
import { Clock } from '../../time/clock.js'
import { type FollowUp, FollowUpAnswer, FollowUpQuestion } from './follow-up.entity.js'
import { type Answered, answerProblems } from './follow-up-rules.js'

/** What customers answer to the questions of the script, whoever writes it down. */
@Injectable()
export class FollowUpAnswers {
  constructor(private readonly clock: Clock) {}

  /** Of the script that is in force, in the order in which they are asked. */
  async questions(tx: Tx): Promise<FollowUpQuestion[]> {
    const version = (await tx.maximum(FollowUpQuestion, 'version')) ?? 0
    return tx.find(FollowUpQuestion, { where: { version }, order: { place: 'ASC' } })
  }

  /** The version of the script that they fit; throws BAD_USER_INPUT where they do not. */
  async mustFit(tx: Tx, answers: readonly Answered[], answered: boolean): Promise<number> {
    const asked = await this.questions(tx)
    const [first, ...more] = answerProblems(answers, { script: asked.map(({ id }) => id), answered })
    if (first) throw badInput(first, ...more)
    return asked[0]?.version ?? 0
  }

  async keep(
    tx: Tx,
    { id, incidentId }: Pick<FollowUp, 'id' | 'incidentId'>,
    answers: readonly Answered[],
    byCustomer: boolean,
  ): Promise<void> {
    for (const { questionId, score, text } of answers)
      await tx.insert(FollowUpAnswer, {
        id: newId(this.clock),
        followUpId: id,
        incidentId,
        questionId,
        score: score ?? null,
        text: text?.trim() || null,
        byCustomer,
      })
  }
}
