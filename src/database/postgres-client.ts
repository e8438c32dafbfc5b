import pg from 'pg'

/** Connections are made anew after so long, as PostgreSQL keeps what was prepared on one as long as it lives. */
export const CONNECTION_LIVES_SECONDS = 30 * 60

/**
 * A connection whose end never ends the process. While one is handed over, the pool listens no more for what goes wrong with it
 * and TypeORM not yet; a server that goes in that moment would be an error that nobody hears, which Node takes for a fault of
 * the program. Whoever asks something of it next is told anyway.
 */
export class PostgresClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('error', () => undefined)
  }
}
