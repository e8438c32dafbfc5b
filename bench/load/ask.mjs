import { request } from 'node:http'
import { text } from 'node:stream/consumers'

const PATIENCE_MS = 60_000

/**
 * The answer of a server to one request, as text, over a connection of its own: one that is kept for the next request may be closed
 * by the server in the very moment in which that is sent.
 */
export function askOnce(url, { headers, body }) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent: false, headers }, (response) => {
      text(response).then(resolve, reject)
    })
    asked.once('error', reject)
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error(`${url} did not answer within a minute.`)))
    asked.end(body)
  })
}
