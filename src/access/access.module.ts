import { type DynamicModule, Global, Module } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import { Database } from '../database/database.js'
import { DOORKEEPER } from '../graphql/caller.js'
import { AccessGuard } from './access.guard.js'
import { DirectoryDoorkeeper } from './doorkeeper.js'
import { RateLimit } from './rate-limit.js'
import type { TokenSettings } from './token-settings.js'
import { TOKEN_SETTINGS, TokenVerifier } from './token-verifier.js'
import { ViewersService } from './viewers.service.js'

@Global()
@Module({})
export class AccessModule {
  static forRoot(tokens: TokenSettings, pointsPerMinute: number): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: TOKEN_SETTINGS, useValue: tokens },
        {
          provide: RateLimit,
          inject: [Database],
          useFactory: ({ between }: Database) => new RateLimit(between, pointsPerMinute),
        },
        TokenVerifier,
        ViewersService,
        { provide: DOORKEEPER, useClass: DirectoryDoorkeeper },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [ViewersService, DOORKEEPER],
    }
  }
}
