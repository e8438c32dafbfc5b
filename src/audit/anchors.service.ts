import { existsSync, readFileSync } from 'node:fs'
import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { type Anchor, type AnchoredHead, anchorsOf, anchorText } from './anchor.js'
import type { AnchorSettings } from './anchor-settings.js'
import { ReadsService } from './reads.service.js'

const PATIENCE_MS = 10_000

/** By which the module hands in the settings. */
export const ANCHOR_SETTINGS = Symbol('AnchorSettings')

/**
 * Notes outside of the database where the chains have come to: at the start, on a schedule and at shutdown. Whatever could
 * not be noted is noted the next time.
 */
@Injectable()
export class AnchorsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(AnchorsService.name)
  private readonly noted = new Map<string, Map<string, string>>()
  private timer: NodeJS.Timeout | undefined
  private noting: Promise<void> = Promise.resolve()

  constructor(
    private readonly database: Database,
    private readonly reads: ReadsService,
    private readonly clock: Clock,
    @Inject(ANCHOR_SETTINGS) private readonly settings: AnchorSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.file && !this.settings.url) return
    await this.compare()
    await this.anchor()
    this.timer = setInterval(() => void this.anchor(), this.settings.everyMinutes * 60_000)
    this.timer.unref()
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer)
    await this.reads.flush().catch(() => undefined) // told by its own
    await this.anchor()
  }

  /** Never fails: what could not be noted is told in the log. */
  anchor(): Promise<void> {
    this.noting = this.noting.then(async () => {
      const { file, url } = this.settings
      if (file) await this.note(file, (line) => append(file, line))
      if (url) await this.note(url.origin, (line) => send(url, line)) // what follows may hold a secret
    })
    return this.noting
  }

  /** Says at once, in the log, where the trail is not what was anchored last. */
  private async compare(): Promise<void> {
    const { file } = this.settings
    if (!file || !existsSync(file)) return
    try {
      const last = new Map(anchorsOf(readFileSync(file, 'utf8')).flatMap(({ heads }) => heads.map((h) => [h.chain, h])))
      for (const { chain, number, hash } of last.values()) {
        const [entry] = await this.database.read<{ hash: string }>(
          'SELECT hash FROM audit_entries WHERE chain = $1 AND number = $2',
          [chain, number],
          { fresh: true },
        )
        if (entry?.hash === hash) continue
        this.log.error(
          `The trail is not the one that was anchored in ${file}. Run audit:verify. If you began a new database on purpose, keep the file elsewhere.`,
        )
        return
      }
    } catch (error) {
      this.log.error(`The anchors in ${file} cannot be read: ${(error as Error).message}`)
    }
  }

  private async note(where: string, keep: (line: string) => Promise<void>): Promise<void> {
    try {
      const known = this.noted.get(where) ?? new Map<string, string>()
      const all = await this.database.read<AnchoredHead>(
        'SELECT chain, number, hash FROM audit_heads WHERE number > 0 ORDER BY chain',
        [],
        { fresh: true },
      )
      const heads = all.filter(({ chain, hash }) => known.get(chain) !== hash)
      if (heads.length === 0) return
      const anchor: Anchor = { at: this.clock.now(), heads }
      await keep(anchorText(anchor))
      for (const { chain, hash } of heads) known.set(chain, hash)
      this.noted.set(where, known)
    } catch (error) {
      this.log.warn(`The heads of the trail could not be anchored at ${where}: ${(error as Error).message}`)
    }
  }
}

async function append(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${line}\n`, { mode: 0o600 })
}

async function send(url: URL, line: string): Promise<void> {
  const { ok, status } = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: line,
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (!ok) throw new Error(`it answered ${status}`)
}
