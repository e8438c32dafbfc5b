import { Body, Controller, Get, Headers, Ip, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SharedLimit } from '../access/shared-limit.js'
import { Database } from '../database/database.js'
import { noSuchPage, OpenPage, written } from '../access/open-page.js'
import { languageFor } from '../graphql/told-in.js'
import { message } from '../language/message.js'
import { say } from '../language/say.js'
import { ThanksService } from './thanks.service.js'
import { thanksForm, thanksPoster, thanksSent } from './thanks-page.js'

/** Where customers of a store thank somebody without an account: a page with a form, behind the store's link or its QR code. */
@Controller('thanks')
export class ThanksDoor {
  /** To one store from one address a few, and from all together as many as somebody can read; nothing of it is written down. */
  private readonly from: SharedLimit
  private readonly to: SharedLimit

  constructor(
    private readonly thanks: ThanksService,
    { between }: Database,
  ) {
    this.from = new SharedLimit(between, 'thanks-from', { points: 5, duration: 600 })
    this.to = new SharedLimit(between, 'thanks-to', { points: 100, duration: 3_600 })
  }

  @OpenPage()
  @Get(':code')
  async form(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const store = await this.thanks.storeOf(code)
    if (store) return thanksForm(store)
    reply.status(404)
    return noSuchPage(languageFor(request))
  }

  @OpenPage()
  @Get(':code/poster')
  async poster(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Headers('x-forwarded-proto') before: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const store = await this.thanks.storeOf(code)
    // A proxy with TLS says so. Who asks is who prints it: nobody else gets what a header made up.
    if (store)
      return thanksPoster(store, `${before === 'https' ? before : request.protocol}://${request.host}/thanks/${code}`)
    reply.status(404)
    return noSuchPage(languageFor(request))
  }

  @OpenPage()
  @Post(':code')
  async leave(
    @Param('code') code: string,
    @Body() said: { words?: unknown; whom?: unknown } | undefined,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const store = await this.thanks.storeOf(code)
    if (!store) {
      reply.status(404)
      return noSuchPage(languageFor(request))
    }
    const words = written(said?.words, 2_000)
    if (!words) {
      reply.status(400)
      return thanksForm(store, say(message('thanksPage.sayWhat'), store.language))
    }
    try {
      await this.from.consume(`${store.id} ${address}`)
      await this.to.consume(store.id)
    } catch {
      reply.status(429)
      return thanksForm(store, say(message('doors.tooMuch'), store.language))
    }
    await this.thanks.leave(store, words, written(said?.whom, 200))
    return thanksSent(store)
  }
}
