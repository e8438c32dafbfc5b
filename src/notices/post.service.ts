import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { Database } from '../database/database.js'
import { languageOf } from '../directory/language-of.js'
import { message } from '../language/message.js'
import type { Language } from '../language/language.js'
import { say } from '../language/say.js'
import { type Carrier, NotTaken, type Outgoing } from './carrier.js'
import type { Letters } from './letters.js'
import { MailCarrier } from './mail.carrier.js'
import { waitAfter } from './next-try.js'
import { type Channel, Outbox, OUTSIDE, type Taken } from './outbox.service.js'
import type { OutsideSettings } from './outside-settings.js'
import { WebhookCarrier } from './webhook.carrier.js'

const EVERY_MS = 15_000

interface Receiver {
  number: string
  language: Language
  mail: string | null
}

/**
 * Sends what waits in the outbox. A slow receiver holds up nobody who writes, and a few at most who wait with it. What was taken
 * over is noted one by one, so that after a kill at most what was under way is sent again, under the same name.
 */
@Injectable()
export class Post implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Post.name)
  private readonly carriers = new Map<Channel, Carrier>()
  private letters: Letters | undefined
  private timer: NodeJS.Timeout | undefined
  private going: Promise<void> = Promise.resolve()
  private closed = false

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(OUTSIDE) private readonly outside: OutsideSettings,
  ) {
    const { mail, webhook, link } = outside
    if (mail && link) this.carriers.set('MAIL', new MailCarrier(mail, link))
    if (webhook) this.carriers.set('WEBHOOK', new WebhookCarrier(webhook))
  }

  /** Lets a later room say what is written to customers. */
  writesLetters(letters: Letters): void {
    this.letters = letters
  }

  onApplicationBootstrap(): void {
    if (this.carriers.size === 0) return
    const go = () => void this.send().catch(() => this.log.warn('What waits to be sent could not be looked at.'))
    this.outbox.onFilled(go)
    this.timer = setInterval(go, EVERY_MS)
    this.timer.unref()
    go()
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true
    clearInterval(this.timer)
    for (const carrier of this.carriers.values()) carrier.close()
    await this.going.catch(() => undefined)
  }

  /** Everything that is due, one round after another. */
  send(): Promise<void> {
    this.going = this.going.catch(() => undefined).then(() => this.rounds())
    return this.going
  }

  private async rounds(): Promise<void> {
    while (!this.closed) {
      const taken = await this.outbox.take()
      if (taken.length === 0) return
      await Promise.all(taken.map((one) => this.sendOne(one)))
    }
  }

  private async sendOne(taken: Taken): Promise<void> {
    const carrier = this.carriers.get(taken.channel)
    const outgoing = await (taken.endingId === null ? this.notice(taken) : this.letter(taken.endingId, taken))
    if (!outgoing) return this.outbox.drop(taken)
    if (!carrier || (taken.channel === 'MAIL' && outgoing.address === null))
      return this.outbox.giveUp(taken, 'NO_ADDRESS')
    try {
      await carrier.carry(outgoing)
    } catch (error) {
      // What a receiver says may hold an address: a word of ours stands in the log and beside the row.
      const { why, forGood } = error instanceof NotTaken ? error : { why: 'FAILED', forGood: false }
      const wait = forGood ? undefined : waitAfter(taken.attempts)
      if (wait !== undefined) return this.outbox.later(taken, wait, why)
      this.log.warn(`A notice (${taken.id}) was given up: ${taken.channel}, ${why}, after ${taken.attempts} tries.`)
      return this.outbox.giveUp(taken, why)
    }
    if (taken.endingId !== null) await this.letters!.sent(taken.endingId, taken.channel)
    await this.outbox.sent(taken)
  }

  private async notice({ id, at, noticeId, personId, toAddress }: Taken): Promise<Outgoing> {
    const { number, language, mail } = await this.receiver(personId!)
    const link = this.outside.link!.href
    const changed = noticeId === null
    return {
      id,
      at,
      type: 'notice.kept',
      to: { number },
      language,
      link,
      address: toAddress ?? mail,
      subject: say(message(changed ? 'outside.addressChangedSubject' : 'outside.subject'), language),
      text: say(message(changed ? 'outside.addressChanged' : 'outside.text', { link }), language),
    }
  }

  private async letter(endingId: string, { id, at }: Taken): Promise<Outgoing | null> {
    const letter = await this.letters!.letter(endingId)
    if (!letter) return null
    const { customer, address, language, path, subject, text } = letter
    const link = new URL(path, this.outside.link).href
    return {
      id,
      at,
      type: 'customer.ending',
      to: { customer },
      language,
      link,
      address,
      subject: say(subject, language),
      text: say(text(link), language),
    }
  }

  private async receiver(personId: string): Promise<Receiver> {
    const [row] = await this.database.read<Receiver>(
      `SELECT e.number, a.mail, ${languageOf('e', 's')} AS language FROM employees e
       LEFT JOIN stores s ON s.id = e.store_id LEFT JOIN addresses a ON a.employee_id = e.id WHERE e.id = $1`,
      [personId],
      { fresh: true },
    )
    return row!
  }
}
