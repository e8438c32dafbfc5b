import nodemailer from 'nodemailer'
import { type Carrier, NotTaken, type Outgoing } from './carrier.js'
import { isLoopback, type OutsideSettings } from './outside-settings.js'

/** A mail server that takes longer is tried again later: others wait behind it. */
const PATIENCE_MS = 10_000

interface Refused {
  responseCode?: number
  code?: string
}

/** By a mail server, in a connection that is encrypted unless the server is this machine. */
export class MailCarrier implements Carrier {
  private readonly transport
  private readonly from: string
  private readonly domain: string

  constructor({ server, from }: NonNullable<OutsideSettings['mail']>, link: URL) {
    this.from = from
    this.domain = link.hostname
    const secure = server.protocol === 'smtps:'
    this.transport = nodemailer.createTransport({
      host: server.hostname.replace(/^\[|\]$/g, ''),
      port: Number(server.port) || (secure ? 465 : 587),
      secure,
      requireTLS: !secure && !isLoopback(server),
      ...(server.username && {
        auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
      }),
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      dnsTimeout: PATIENCE_MS,
      // what is sent are texts of ours: nothing is read from a file or an address
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }

  /** To the address alone: a name beside it would be one more thing that somebody could write a header into. */
  async carry({ id, at, subject, text, address, language }: Outgoing): Promise<void> {
    try {
      await this.transport.sendMail({
        from: { name: '', address: this.from },
        to: { name: '', address: address! },
        messageId: `<${id}@${this.domain}>`,
        date: new Date(at),
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language.toLowerCase() },
      })
    } catch (error) {
      const { responseCode, code } = error as Refused
      const forGood = responseCode !== undefined && responseCode >= 500
      throw new NotTaken(String(responseCode ?? code ?? 'FAILED').slice(0, 20), forGood)
    }
  }

  close(): void {
    this.transport.close()
  }
}
