import { request } from 'node:http'
import { text } from 'node:stream/consumers'

const PATIENCE_MS = 60_000

/** Which server it was, and what it has said last. */
const noAnswer = ({ name, url, pid, log }, why) =>
  new Error(`${name} (${url}, process ${pid}) ${why}. The last it said:\n${log().trim() || '(nothing)'}`)

/**
 * The answer of a server to one request, as text, over a connection of its own: one that is kept for the next request may be closed
 * by the server in the very moment in which that is sent.
 */
export function askOnce(server, { headers, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(server.url, { method: 'POST', agent: false, headers }, (response) => {
      text(response).then(resolve, reject)
    })
    asked.once('error', (error) => reject(noAnswer(server, error.message)))
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('did not answer within a minute')))
    asked.end(body)
  })
}
