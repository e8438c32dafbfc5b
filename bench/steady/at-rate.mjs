import autocannon from 'autocannon'
import { CONNECTIONS } from '../load/round.mjs'

/**
 * Asks what `next` draws so many times a second, for `{ duration }` in seconds or `{ amount }` in requests. What was answered wrongly,
 * or not at all, is counted in `wrong`.
 */
export async function atRate(server, next, perSecond, howLong) {
  const { latency, errors, non2xx, mismatches, timeouts } = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    overallRate: perSecond,
    ...howLong,
    method: 'POST',
    verifyBody: server.isRight,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  })
  return { latency, wrong: errors + non2xx + mismatches + timeouts }
}
