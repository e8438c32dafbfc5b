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
import { answersForm, answersSent, type OnThePage, type Typed } from './answers-page.js'
import type { Answered } from './follow-up-rules.js'

type Problem = 'wrongScore' | 'nothing' | 'tooMuch' | 'changed' | 'asked'
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
    const typed = typedIn(asked, said ?? {})
    const again = (status: number, problem: Problem, now: OnThePage = asked) => {
      reply.status(status)
      const stillTyped = now === asked ? typed : typedIn(now, said ?? {})
      return answersForm(now, { problem: say(message(`answersPage.${problem}`), now.language), typed: stillTyped })
    }
    // HR asks other questions since, or somebody called them: what they wrote of those that are asked no more is not thrown away.
    if (isOfOthers(asked, said ?? {})) return again(409, changedTo(asked))
    const answers = answersIn(asked, typed)
    if (!answers) return again(400, 'wrongScore')
    if (answers.length === 0 && !typed.again) return again(400, 'nothing')
    try {
      await this.from.consume(address)
    } catch {
      return again(429, 'tooMuch')
    }
    try {
      await this.byLink.answer(code, answers, typed.again)
    } catch (error) {
      // Somebody answered, or HR asks other questions, since the page was read a moment ago.
      if (!(error instanceof GraphQLError)) throw error
      const now = (await this.byLink.asked(code)) ?? asked
      return again(409, changedTo(now), now)
    }
    return answersSent(asked)
  }
}

/** What to say of what they wrote: where nothing is asked any more, it can't be sent again. */
const changedTo = ({ questions }: OnThePage): Problem => (questions.length > 0 ? 'changed' : 'asked')

const MOST_WORDS = 2_000

/** What they typed, as it was: what belongs to no question that is asked now is kept beside. */
function typedIn({ questions }: OnThePage, said: Record<string, unknown>): Typed {
  const text = (name: string) => written(said[name], MOST_WORDS) ?? ''
  const ids = new Set(questions.map(({ id }) => id))
  const besides = Object.keys(said)
    .filter((name) => name.startsWith('words-') && !ids.has(name.slice('words-'.length)))
    .map(text)
    .filter(Boolean)
  return {
    scores: Object.fromEntries(questions.map(({ id }) => [id, text(`score-${id}`)])),
    words: Object.fromEntries(questions.map(({ id }) => [id, text(`words-${id}`)])),
    besides: besides.join('\n').slice(0, MOST_WORDS),
    again: said['again'] === 'on',
  }
}

/** Whether something was answered to questions that are not asked now. */
const isOfOthers = ({ questions }: OnThePage, said: Record<string, unknown>): boolean =>
  Object.entries(said).some(
    ([name, value]) =>
      /^(words|score)-/.test(name) &&
      !questions.some(({ id }) => name.slice('words-'.length) === id) &&
      written(value, MOST_WORDS) !== null,
  )

/** What they answered, question by question; null where a score is none. */
function answersIn({ questions }: OnThePage, { scores, words }: Typed): Answered[] | null {
  const answers: Answered[] = []
  for (const { id } of questions) {
    const [score, text] = [scores[id] || null, words[id] || null]
    if (score !== null && !SCORE.test(score)) return null
    if (score !== null || text !== null)
      answers.push({ questionId: id, score: score === null ? null : Number(score), text })
  }
  return answers
}
