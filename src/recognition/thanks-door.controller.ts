import { Body, Controller, Get, Header, HttpCode, Ip, Param, Post, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { OpenToAll } from '../access/open-to-all.js'
import { ThanksService } from './thanks.service.js'
import { noSuchPage, thanksForm, thanksSent } from './thanks-page.js'

/** Nothing runs on the page, and nothing is loaded. */
const SAFE =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Where customers of a store thank somebody without an account: a page with a form, behind the store's link or its QR code. */
@Controller('thanks')
export class ThanksDoor {
  /** From one address a few, and from all together as many as somebody can read; nothing of it is written down. */
  private readonly from = new RateLimiterMemory({ points: 5, duration: 600 })
  private readonly to = new RateLimiterMemory({ points: 100, duration: 3_600 })

  constructor(private readonly thanks: ThanksService) {}

  @OpenToAll()
  @Get(':code')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', SAFE)
  @Header('referrer-policy', 'no-referrer')
  async form(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const store = await this.thanks.storeOf(code)
    if (store) return thanksForm(store.name)
    reply.status(404)
    return noSuchPage()
  }

  @OpenToAll()
  @Post(':code')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', SAFE)
  @Header('referrer-policy', 'no-referrer')
  async leave(
    @Param('code') code: string,
    @Body() said: { words?: unknown; whom?: unknown } | undefined,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const store = await this.thanks.storeOf(code)
    if (!store) {
      reply.status(404)
      return noSuchPage()
    }
    const words = textOf(said?.words, 2_000)
    if (!words) {
      reply.status(400)
      return thanksForm(store.name, 'Please write what went well.')
    }
    try {
      await this.from.consume(address)
      await this.to.consume(store.id)
    } catch {
      reply.status(429)
      return thanksForm(store.name, 'That was a lot at once. Please try again in a little while.')
    }
    await this.thanks.leave(store, words, textOf(said?.whom, 200))
    return thanksSent(store.name)
  }
}

const textOf = (value: unknown, most: number): string | null =>
  typeof value === 'string' && !value.includes('\0') ? value.trim().slice(0, most) || null : null
