import { type DynamicModule, Module } from '@nestjs/common'
import { Desk, DESK_SETTINGS } from './desk.js'
import type { DeskSettings } from './desk-settings.js'
import { Sessions } from './sessions.js'

/** Serves the desk, and signs people in to it. */
@Module({})
export class EntranceModule {
  static forRoot(settings: DeskSettings): DynamicModule {
    return {
      module: EntranceModule,
      providers: [{ provide: DESK_SETTINGS, useValue: settings }, Desk, Sessions],
    }
  }
}
