import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { atEnd } from './at-end.js'

/** What arrived, as the envelope and the words of it. */
export interface Mail {
  to: string[]
  raw: string
  id: string
  subject: string
  text: string
}

/** A real mail server on this machine, which takes or refuses what it is told to. */
export class MailServer {
  readonly mails: Mail[] = []
  /** What it answers to an address; undefined to take it. */
  refuses: (address: string) => { code: number } | undefined = () => undefined

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async start(): Promise<MailServer> {
    const at: { server?: MailServer } = {}
    const server = new SMTPServer({
      authOptional: true,
      closeTimeout: 100,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const refusal = at.server!.refuses(address)
        if (!refusal) return done()
        done(Object.assign(new Error(`no such mailbox ${address}`), { responseCode: refusal.code }))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const raw = Buffer.concat(chunks).toString('utf8')
          at.server!.mails.push({ ...read(raw), raw, to: session.envelope.rcptTo.map(({ address }) => address) })
          done()
        })
      },
    })
    server.on('error', () => undefined)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    at.server = new MailServer(server, `smtp://127.0.0.1:${port}`)
    atEnd(() => at.server!.stop())
    return at.server
  }

  to(address: string): Mail[] {
    return this.mails.filter(({ to }) => to.includes(address))
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()))
  }
}

/** Of what nodemailer sends: one part, quoted-printable or plain. */
function read(raw: string): Omit<Mail, 'to' | 'raw'> {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? ''
  const text = body.join('\n\n').replaceAll('\r\n', '\n')
  const isQuoted = header('content-transfer-encoding') === 'quoted-printable'
  return { id: header('message-id'), subject: header('subject'), text: isQuoted ? unquoted(text) : text }
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
