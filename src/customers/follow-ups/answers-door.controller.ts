import { Body, Controller, Get, Ip, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { noSuchPage, OpenPage, written } from '../../access/open-page.js'
import { SharedLimit } from '../../access/shared-limit.js'
import { Database } from '../../database/database.js'
import { languageFor } from '../../graphql/told-in.js'
import { message } from '../../language/message.js'
import { say } from '../../language/say.js'
import { AnswersByLink } from './answers-by-link.service.js'
import { answersForm, answersSent, type OnThePage } from './answers-page.js'
import type { Answered } from './follow-up-rules.js'

type Problem = 'wrongScore' | 'nothing' | 'tooMuch' | 'changed'
const SCORE = /^(10|[0-9])$/

/** Where a customer reads how it ended and answers, by the link that they were sent. */
@Controller('answers')
export class AnswersDoor {
  /** From one address a few in ten minutes: nobody guesses links. */
  private readonly from: SharedLimit

  constructor(
    private readonly byLink: AnswersByLink,
    { between }: Database,
  ) {
    this.from = new SharedLimit(between, 'answers', { points: 20, duration: 600 })
  }

  @OpenPage()
  @Get(':code')
  async form(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = await this.byLink.asked(code)
    if (asked) return answersForm(asked)
    reply.status(404)
    return noSuchPage(languageFor(request))
  }

  @OpenPage()
  @Post(':code')
  async send(
    @Param('code') code: string,
    @Body() said: Record<string, unknown> | undefined,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = await this.byLink.asked(code)
    if (!asked) {
      reply.status(404)
      return noSuchPage(languageFor(request))
    }
    const again = (status: number, problem: Problem) => {
      reply.status(status)
      return answersForm(asked, say(message(`answersPage.${problem}`), asked.language))
    }
    const answers = answersIn(asked, said ?? {})
    if (!answers) return again(400, 'wrongScore')
    if (answers.length === 0) return again(400, 'nothing')
    try {
      await this.from.consume(address)
    } catch {
      return again(429, 'tooMuch')
    }
    try {
      await this.byLink.answer(code, answers, said?.again === 'on')
    } catch (error) {
      // Somebody answered, or HR asks other questions, since the page was read a moment ago.
      if (error instanceof GraphQLError) return again(409, 'changed')
      throw error
    }
    return answersSent(asked)
  }
}

/** What they answered, question by question; null where a score is none. */
function answersIn({ questions }: OnThePage, said: Record<string, unknown>): Answered[] | null {
  const answers: Answered[] = []
  for (const { id } of questions) {
    const [score, text] = [written(said[`score-${id}`], 20), written(said[`words-${id}`], 2_000)]
    if (score !== null && !SCORE.test(score)) return null
    if (score !== null || text !== null)
      answers.push({ questionId: id, score: score === null ? null : Number(score), text })
  }
  return answers
}
