import { type ArgumentsHost, Catch } from '@nestjs/common'
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
    const request = host.switchToHttp().getRequest<FastifyRequest>()
    const status = (exception as { statusCode?: unknown } | null)?.statusCode
    // Fastify could not even read the body: broken JSON, too long, or no JSON at all.
    if (request.url.startsWith('/graphql') && request.method === 'POST' && typeof status === 'number' && status < 500) {
      const message = exception instanceof Error ? exception.message : 'This is no GraphQL request.'
      const errors = [{ message, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]
      void host.switchToHttp().getResponse<FastifyReply>().status(status).send({ errors })
    } else super.catch(exception, host)
  }
}
