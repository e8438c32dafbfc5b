import { Logger } from '@nestjs/common'
import type { WebSocket as GraphqlSocket } from 'graphql-ws'
import type { WebSocket } from 'ws'
import { withoutValues } from './without-values.js'

const logger = new Logger('WebSocket')

/** It is looked so often whether somebody is still there. */
const ASKED_EVERY_MS = 12_000
/** What has been sent to somebody and not been read: some hundred notices. */
const MOST_UNREAD_BYTES = 256 * 1024
/** What a client says: that it is there, and ten subscriptions that begin and end. Pings and pongs are among them. */
const MOST_MESSAGES = { count: 100, inMs: 10_000 }

/**
 * A WebSocket as graphql-ws wants one. Its own adapter sends back whatever a ping brings, to clients that read nothing of it, and minds
 * neither how much they say nor how much waits for them.
 */
export function openSocket(socket: WebSocket): GraphqlSocket {
  socket.on('error', () => undefined) // it is closed with what was wrong
  endWhereTooMuchIsSaid(socket)
  endWhereNobodyAnswers(socket)
  socket.on('ping', (data: Buffer) => hasRoom(socket) && socket.pong(data, false, () => undefined))
  const send = (data: string) =>
    new Promise<void>((resolve, reject) => {
      if (!hasRoom(socket)) return resolve()
      socket.send(data, (error) => (error ? reject(error) : resolve()))
    })
  return {
    protocol: socket.protocol,
    send,
    close: (code, reason) => socket.close(code, reason),
    onPing: () => send('{"type":"pong"}'),
    onMessage: (take) =>
      socket.on('message', (data: Buffer) => {
        take(data.toString()).catch((error: unknown) => {
          if (socket.readyState !== socket.OPEN) return // nobody is there to be answered
          logger.error({ err: withoutValues(error) })
          socket.close(4500, 'Internal server error')
        })
      }),
  }
}

/** Whether more may be sent; to whoever doesn't read, never again. */
function hasRoom(socket: WebSocket): boolean {
  if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate()
  return socket.readyState === socket.OPEN
}

function endWhereTooMuchIsSaid(socket: WebSocket): void {
  let begun = performance.now()
  let count = 0
  const heard = () => {
    const now = performance.now()
    if (now - begun > MOST_MESSAGES.inMs) [begun, count] = [now, 0]
    if (++count > MOST_MESSAGES.count) socket.terminate()
  }
  socket.on('message', heard).on('ping', heard).on('pong', heard)
}

function endWhereNobodyAnswers(socket: WebSocket): void {
  let isThere = true
  socket.on('pong', () => (isThere = true))
  const asking = setInterval(() => {
    if (!isThere) socket.terminate()
    else if (hasRoom(socket)) socket.ping()
    isThere = false
  }, ASKED_EVERY_MS)
  socket.once('close', () => clearInterval(asking))
}
