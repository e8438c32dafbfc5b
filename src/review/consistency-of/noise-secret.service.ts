import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { Database } from '../../database/database.js'

const THE_ONE = 1

/** Keeps the secret in the database: with another one after a restart or on a second server, noise would average out. */
@Injectable()
export class NoiseSecretService {
  private known: string | undefined

  constructor(private readonly database: Database) {}

  async get(): Promise<string> {
    return (this.known ??= (await this.kept()) ?? (await this.made()))
  }

  private async kept(): Promise<string | undefined> {
    const [row] = await this.database.read<{ secret: string }>('SELECT secret FROM noise_secrets', [], { fresh: true })
    return row?.secret
  }

  private async made(): Promise<string> {
    await this.database.write((tx) =>
      this.database.readIn(tx, 'INSERT INTO noise_secrets (id, secret) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', [
        THE_ONE,
        randomBytes(32).toString('hex'),
      ]),
    )
    return (await this.kept())!
  }
}
