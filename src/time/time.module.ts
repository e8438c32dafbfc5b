import { type DynamicModule, Global, Module } from '@nestjs/common'
import { Clock } from './clock.js'

/** Gives every room the same Clock. */
@Global()
@Module({})
export class TimeModule {
  static forRoot(clock: Clock): DynamicModule {
    return { module: TimeModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] }
  }
}
