import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { type Ask, Database, type Tx } from './database.js'

const THE_ONE = 1

/**
 * Keeps the secret by which chance is drawn in the database: with another one after a restart or on a second server, noise would average
 * out, and whoever HR looks at first by chance would be another one every time.
 */
@Injectable()
export class NoiseSecretService {
  private known: string | undefined

  constructor(private readonly database: Database) {}

  async get(): Promise<string> {
    const fresh: Ask = (sql, values) => this.database.read(sql, values, { fresh: true })
    return (this.known ??= (await kept(fresh)) ?? (await this.database.write((tx) => this.made(tx))))
  }

  /** The same within a transaction. One that was made in it is known once it is there for everybody: the transaction may fail yet. */
  async within(tx: Tx): Promise<string> {
    return this.known ?? (await kept(this.database.asking(tx))) ?? this.made(tx)
  }

  private async made(tx: Tx): Promise<string> {
    const ask = this.database.asking(tx)
    await ask('INSERT INTO noise_secrets (id, secret) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
      THE_ONE,
      randomBytes(32).toString('hex'),
    ])
    return (await kept(ask))!
  }
}

async function kept(ask: Ask): Promise<string | undefined> {
  const [row] = await ask<{ secret: string }>('SELECT secret FROM noise_secrets')
  return row?.secret
}
