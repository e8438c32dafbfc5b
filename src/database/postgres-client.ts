import pg from 'pg'

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
