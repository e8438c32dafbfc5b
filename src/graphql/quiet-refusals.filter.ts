import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common'
import { BaseExceptionFilter } from '@nestjs/core'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Nest would log every refusal that a resolver throws with its stack, as if it were a fault. What fails in GraphQL goes
 * on untouched to the one place that tells refusals from faults (client-errors.ts), and is logged there.
 */
@Catch()
export class QuietRefusals extends BaseExceptionFilter {
  override catch(exception: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw exception
    // Fastify could not even read the request: broken JSON, too long, or no JSON at all.
    const request = host.switchToHttp().getRequest<FastifyRequest>()
    if (exception instanceof HttpException && exception.getStatus() < 500 && isForApi(request)) {
      const errors = [{ message: exception.message, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]
      void host.switchToHttp().getResponse<FastifyReply>().status(exception.getStatus()).send({ errors })
    } else super.catch(exception, host)
  }
}

const isForApi = ({ method, url }: FastifyRequest) => method === 'POST' && /^\/graphql(?:[/?]|$)/.test(url)
