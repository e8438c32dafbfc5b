import { Injectable, type OnModuleInit, Inject } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { decodeJwt } from 'jose'
import { type Doorkeeper, DOORKEEPER } from '../graphql/caller.js'
import { cookieFor, isOfOwnPage, isPreflighted, noCookie } from '../graphql/session-cookie.js'
import { toClientFrom } from '../graphql/client-errors.js'
import { languageFor, toldIn } from '../graphql/told-in.js'
import { type Message, message } from '../language/message.js'
import { say } from '../language/say.js'
import { Clock } from '../time/clock.js'
import { DESK_SETTINGS } from './desk.js'
import type { DeskSettings } from './desk-settings.js'

const PATH = '/session'

/** Exchanges a token for a cookie that no script can read, and ends that again. For the desk's own page alone. */
@Injectable()
export class Sessions implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(DOORKEEPER) private readonly doorkeeper: Doorkeeper,
    @Inject(DESK_SETTINGS) private readonly settings: DeskSettings,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (!this.host.httpAdapter) return // commands that start the app without a server
    const server = this.host.httpAdapter.getInstance<FastifyInstance>()
    server.post(PATH, (request, reply) => this.begin(request, reply))
    server.delete(PATH, (request, reply) => this.end(request, reply))
  }

  private async begin(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!this.isOwn(request)) return refuse(request, reply, 403, message('doors.signInHere'))
    const { authorization } = request.headers
    try {
      await this.doorkeeper.whoAsks(request, authorization)
    } catch (error) {
      if (error instanceof GraphQLError)
        return send(reply, 401, toldIn(toClientFrom(error), languageFor(request)).message)
      throw error
    }
    const token = authorization!.slice('Bearer '.length).trim()
    const seconds = decodeJwt(token).exp! - this.clock.milliseconds() / 1_000
    const cookie = cookieFor(request.raw, token, seconds)
    if (!cookie) return refuse(request, reply, 413, message('doors.tokenTooLong'))
    return reply.status(204).headers({ 'set-cookie': cookie, 'cache-control': 'no-store' }).send()
  }

  private end(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    if (!this.isOwn(request)) return refuse(request, reply, 403, message('doors.signOutHere'))
    return reply
      .status(204)
      .headers({ 'set-cookie': noCookie(request.raw), 'cache-control': 'no-store' })
      .send()
  }

  private isOwn({ raw }: FastifyRequest): boolean {
    return isPreflighted(raw) && isOfOwnPage(raw, this.settings.url?.origin)
  }
}

/** In the language that the browser asks for: who it is, is not known yet. */
const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, says: Message) =>
  send(reply, status, say(says, languageFor(request)))

const send = (reply: FastifyReply, status: number, told: string) =>
  reply.status(status).header('cache-control', 'no-store').send({ message: told })
