import { Body, Controller, Get, Ip, Param, Post, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { GraphQLError } from 'graphql'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { noSuchPage, OpenPage, written } from '../../access/open-page.js'
import { AnswersByLink, type AskedByLink } from './answers-by-link.service.js'
import { answersForm, answersSent } from './answers-page.js'
import type { Answered } from './follow-up-rules.js'

const SCORE = /^(10|[0-9])$/

/** Where a customer answers by the link that they were sent. */
@Controller('answers')
export class AnswersDoor {
  /** From one address a few in ten minutes: nobody guesses links. */
  private readonly from = new RateLimiterMemory({ points: 20, duration: 600 })

  constructor(private readonly byLink: AnswersByLink) {}

  @OpenPage()
  @Get(':code')
  async form(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const asked = await this.byLink.asked(code)
    if (asked) return answersForm(asked)
    reply.status(404)
    return noSuchPage()
  }

  @OpenPage()
  @Post(':code')
  async send(
    @Param('code') code: string,
    @Body() said: Record<string, unknown> | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const asked = await this.byLink.asked(code)
    if (!asked) {
      reply.status(404)
      return noSuchPage()
    }
    const again = (status: number, problem: string) => {
      reply.status(status)
      return answersForm(asked, problem)
    }
    const answers = answersIn(asked, said ?? {})
    if (!answers) return again(400, 'A score is a number from 0 to 10.')
    if (answers.length === 0) return again(400, 'Please answer one question at least.')
    try {
      await this.from.consume(address)
    } catch {
      return again(429, 'That was a lot at once. Please try again in a little while.')
    }
    try {
      await this.byLink.answer(code, answers, said?.again === 'on')
    } catch (error) {
      // Somebody answered, or HR asks other questions, since the page was read a moment ago.
      if (error instanceof GraphQLError)
        return again(409, 'Something has changed just now. Please open the link again.')
      throw error
    }
    return answersSent(asked.store)
  }
}

/** What they answered, question by question; null where a score is none. */
function answersIn({ questions }: AskedByLink, said: Record<string, unknown>): Answered[] | null {
  const answers: Answered[] = []
  for (const { id } of questions) {
    const [score, text] = [written(said[`score-${id}`], 20), written(said[`words-${id}`], 2_000)]
    if (score !== null && !SCORE.test(score)) return null
    if (score !== null || text !== null)
      answers.push({ questionId: id, score: score === null ? null : Number(score), text })
  }
  return answers
}
