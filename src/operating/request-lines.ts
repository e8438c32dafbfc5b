import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { PinoLogger } from 'nestjs-pino'

/** As proxies send it, and nothing else that somebody would like to stand in a log. */
const A_NUMBER = /^[\w-]{1,64}$/
const REQUEST_NUMBER = 'x-request-id'

/** For Fastify, which numbers the requests. */
export function numberOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const sent = headers[REQUEST_NUMBER]
  return typeof sent === 'string' && A_NUMBER.test(sent) ? sent : randomUUID()
}

/** A line of the log for each request, whose number its answer has as well. */
export function tellOfRequests(server: FastifyInstance): void {
  server.addHook('onRequest', ({ id }, reply, done) => {
    reply.header(REQUEST_NUMBER, id)
    done()
  })
  server.addHook('onResponse', (req, res, done) => {
    const line = { req, res, responseTime: Math.round(res.elapsedTime) }
    if (res.statusCode >= 500) PinoLogger.root.error(line, 'failed')
    else PinoLogger.root.info(line, 'answered')
    done()
  })
}
