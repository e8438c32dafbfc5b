import autocannon from 'autocannon'
import { askOnce } from './ask.mjs'

export const CONNECTIONS = 32

/** Asks a server for an operation over and over, for so many seconds. Every answer is looked at. */
export async function round(server, operation, subjects, seconds) {
  let wrong
  const isRight = (body) => server.isRight(body) || ((wrong ??= body.slice(0, 500)), false)
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: seconds,
    method: 'POST',
    verifyBody: isRight,
    requests: [{ setupRequest: (request) => ({ ...request, ...drawn(server, operation, subjects) }) }],
  })
  await lastInQueue(server, operation, subjects)
  return {
    perSecond: result['2xx'] / result.duration,
    errors: result.errors + result.non2xx + result.mismatches + result.timeouts,
    wrong,
  }
}

/** autocannon writes the length of the body among the headers: it must not be found there by another request. */
export function drawn(server, operation, subjects) {
  const { headers, body } = server.request(operation, subjects.draw())
  return { headers: { ...headers }, body }
}

/** Writes queue: what was left in the queue when the time was over must not meet the next round. */
async function lastInQueue(server, operation, subjects) {
  await askOnce(server, server.request(operation, subjects.draw()))
}
