import {
  type DynamicModule,
  Global,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common'
import { Database } from './database.js'
import { NoiseSecretService } from './noise-secret.service.js'
import type { DatabaseSettings } from './settings.js'

@Global()
@Module({})
export class DatabaseModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: Database, useFactory: () => Database.open(settings) }, NoiseSecretService],
      exports: [Database, NoiseSecretService],
    }
  }

  onApplicationBootstrap(): Promise<void> {
    return this.database.serve()
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close()
  }
}
