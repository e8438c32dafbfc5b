import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEnd } from './at-end.js'

export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

/** A real receiver of webhooks on this machine; it answers 204 unless told otherwise. */
export async function startReceiver(answers: { with?: RequestListener } = {}) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      if (answers.with) answers.with(request, response)
      else response.writeHead(204).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnd(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const hangUp = () => server.closeAllConnections()
  return { received, hangUp, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
