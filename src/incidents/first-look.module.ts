import { type DynamicModule, Global, Module } from '@nestjs/common'

/** How many of all incidents HR looks at first (0 to 1) until HR says otherwise. */
export class FirstLookComesWith {
  constructor(readonly share: number) {}
}

@Global()
@Module({})
export class FirstLookModule {
  static forRoot(share: number): DynamicModule {
    const comesWith = { provide: FirstLookComesWith, useValue: new FirstLookComesWith(share) }
    return { module: FirstLookModule, providers: [comesWith], exports: [comesWith] }
  }
}
