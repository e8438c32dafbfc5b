import { createHash, timingSafeEqual } from 'node:crypto'
import { Controller, Get, Headers, Inject, NotFoundException, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { OpenToAll } from '../access/open-to-all.js'
import { Measures } from './measures.service.js'

/** By which the module hands in the token; undefined where nobody may ask. */
export const METRICS_TOKEN = Symbol('MetricsToken')

/** For Prometheus, with a token of its own: how many incidents have which finding is nobody else's business. */
@Controller()
export class MetricsController {
  constructor(
    private readonly measures: Measures,
    @Inject(METRICS_TOKEN) private readonly token: string | undefined,
  ) {}

  @OpenToAll()
  @Get('metrics')
  async metrics(
    @Headers('authorization') authorization: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!this.token || !isSame(authorization ?? '', `Bearer ${this.token}`)) throw new NotFoundException()
    await reply.type(this.measures.contentType).send(await this.measures.text())
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()
/** Takes as long whatever differs. */
const isSame = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))
