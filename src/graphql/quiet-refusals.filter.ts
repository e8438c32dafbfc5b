import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common'
import { BaseExceptionFilter } from '@nestjs/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { toClientFrom } from './client-errors.js'
import { languageFor, toldIn } from './told-in.js'
import { API_PATH } from './door.js'
import type { ErrorCode } from './errors.js'

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
}

/**
 * Nest would log every refusal that a resolver throws with its stack, as if it were a fault. What fails in GraphQL goes
 * on untouched to the one place that tells refusals from faults (client-errors.ts), and is logged there.
 */
@Catch()
export class QuietRefusals extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw exception
    // Whoever sent it has gone, or took too long and was sent away: there is nobody to answer.
    if ((exception as NodeJS.ErrnoException | undefined)?.code === 'ECONNRESET') return
    // Fastify could not even read the request: broken JSON, too long, or no JSON at all.
    const request = host.switchToHttp().getRequest<FastifyRequest>()
    if (exception instanceof HttpException && exception.getStatus() < 500 && isForApi(request)) {
      const errors = [{ message: exception.message, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]
      void host.switchToHttp().getResponse<FastifyReply>().status(exception.getStatus()).send({ errors })
    } else if (exception instanceof GraphQLError) {
      // An export refuses as the API does, with the status that fits.
      const { code } = exception.extensions
      const status = STATUS[code as ErrorCode] ?? 500
      const errors = [toldIn(toClientFrom(exception), languageFor(request))]
      // Whatever a page had said of itself before: Fastify sends no object as HTML.
      const reply = host.switchToHttp().getResponse<FastifyReply>().type('application/json; charset=utf-8')
      void reply.status(status).send({ errors })
    } else super.catch(exception, host)
  }
}

const isForApi = ({ method, routeOptions }: FastifyRequest) => method === 'POST' && routeOptions.url === API_PATH
