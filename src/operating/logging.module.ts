import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type DynamicModule, RequestMethod } from '@nestjs/common'
import { LoggerModule } from 'nestjs-pino'
import { stdTimeFunctions } from 'pino'
import { withoutValues } from '../graphql/without-values.js'
import type { LogLevel } from './log-levels.js'

/** As proxies send it, and nothing else that somebody would like to stand in a log. */
const A_NUMBER = /^[\w-]{1,64}$/
export const REQUEST_NUMBER = 'x-request-id'

/**
 * Lines of JSON on standard error, each with its request's number, which the answer has as well. What was asked and answered
 * stands in none of them: no document, variable, name or message of a database.
 */
export const loggingModule = (level: LogLevel): DynamicModule =>
  LoggerModule.forRoot({
    forRoutes: [{ path: '*splat', method: RequestMethod.ALL }],
    pinoHttp: [
      {
        level,
        timestamp: stdTimeFunctions.isoTime,
        serializers: {
          req: ({ id, method, url, originalUrl = url }: Record<string, string>) => ({
            id,
            method,
            path: originalUrl?.split('?')[0],
          }),
          res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
          err: (error: object) => ('at' in error ? error : withoutValues(error)),
        },
        wrapSerializers: false,
        customSuccessMessage: () => 'answered',
        customErrorMessage: () => 'failed',
        customLogLevel: (_request, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'info'),
      },
      { write: (line: string) => void process.stderr.write(line) },
    ],
  })

/** For Fastify, which numbers the requests. */
export function numberOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const sent = headers[REQUEST_NUMBER]
  return typeof sent === 'string' && A_NUMBER.test(sent) ? sent : randomUUID()
}
