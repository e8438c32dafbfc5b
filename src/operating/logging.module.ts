import type { DynamicModule } from '@nestjs/common'
import { LoggerModule } from 'nestjs-pino'
import { stdTimeFunctions } from 'pino'
import { isError, withoutValues } from '../graphql/without-values.js'
import type { LogLevel } from './log-levels.js'
import { toldPath } from './told-path.js'

/**
 * Lines of JSON on standard error. What was asked and answered stands in none of them: no document, variable, name or message of a
 * database. A request's own line is written by a hook of the server (request-lines.ts): the library would follow each request
 * through all that it calls, which costs more than answering many of them.
 */
export const loggingModule = (level: LogLevel): DynamicModule =>
  LoggerModule.forRoot({
    forRoutes: [],
    pinoHttp: [
      {
        level,
        timestamp: stdTimeFunctions.isoTime,
        serializers: {
          req: ({ id, method, url, originalUrl = url }: Record<string, string>) => ({
            id,
            method,
            path: toldPath(originalUrl ?? ''),
          }),
          res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
          err: (error: object) => ('at' in error ? error : withoutValues(error)),
        },
        wrapSerializers: false,
        hooks: { logMethod: withoutTheirWords },
      },
      { write: told },
    ],
  })

let gathering = false
const tellAll = (): void => {
  gathering = false
  process.stderr.uncork()
}
process.on('exit', () => gathering && tellAll())

/** Lines of one moment are written at once: each by itself would cost a request as much as looking up who asks. */
function told(line: string): void {
  if (!gathering) {
    gathering = true
    process.stderr.cork()
    setImmediate(tellAll)
  }
  process.stderr.write(line)
}

/** Of a failure a logger takes the message as the line's own, and Nest hands in its stack as the context: neither is kept. */
function withoutTheirWords(this: unknown, line: unknown[], log: (...line: unknown[]) => void): void {
  const [first, ...words] = line
  if (typeof first !== 'object' || first === null) return log.apply(this, line)
  const { context, ...kept } = (isError(first) ? { err: first } : first) as { context?: unknown; err?: unknown }
  const isPlain = typeof context === 'string' && !context.includes('\n')
  log.apply(this, [{ ...kept, ...(isPlain && { context }) }, ...(kept.err ? ['failed'] : words)])
}
