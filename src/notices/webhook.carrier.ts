import { request as plainly } from 'node:http'
import { request as encrypted } from 'node:https'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { Webhook } from 'standardwebhooks'
import { systemClock } from '../time/clock.js'
import { type Carrier, NotTaken, type Outgoing } from './carrier.js'
import type { OutsideSettings } from './outside-settings.js'

const PATIENCE_MS = 10_000

/**
 * To a system that hands it on, signed as the Standard Webhooks say. The address that a name stands for is looked at when the
 * connection is made, so that nobody turns a name to a machine inside; and no redirect is followed, to nowhere.
 */
export class WebhookCarrier implements Carrier {
  private readonly agent
  private readonly webhook: Webhook

  constructor(private readonly settings: NonNullable<OutsideSettings['webhook']>) {
    const allowed = { allowPrivateIPAddress: settings.privateAddresses }
    this.agent =
      settings.to.protocol === 'https:'
        ? new RequestFilteringHttpsAgent(allowed)
        : new RequestFilteringHttpAgent(allowed)
    this.webhook = new Webhook(settings.secret)
  }

  async carry({ id, at, type, to, language, text, link }: Outgoing): Promise<void> {
    const body = JSON.stringify({ type, timestamp: at, data: { ...to, language, text, link } })
    // By the machine's own clock: a receiver refuses what seems to have been signed minutes ago.
    const signed = new Date(systemClock.milliseconds())
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(signed.getTime() / 1_000)),
      'webhook-signature': this.webhook.sign(id, signed, body),
    }
    const status = await this.post(body, headers)
    if (status < 200 || status > 299) throw new NotTaken(`HTTP ${status}`, status === 410)
  }

  /** The status that it was answered with. What else is in the answer is read by nobody, however long it is. */
  private post(body: string, headers: Record<string, string | number>): Promise<number> {
    const { to } = this.settings
    const request = to.protocol === 'https:' ? encrypted : plainly
    return new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      const sent = request(to, { method: 'POST', agent: this.agent, headers, signal }, (response) => {
        resolve(response.statusCode ?? 0)
        response.destroy()
      })
      sent.on('error', (error: NodeJS.ErrnoException) =>
        reject(new NotTaken((signal.aborted ? 'SLOW' : (error.code ?? 'REFUSED')).slice(0, 20), false)),
      )
      sent.end(body)
    })
  }

  close(): void {
    this.agent.destroy()
  }
}
