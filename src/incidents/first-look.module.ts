import { randomInt } from 'node:crypto'
import { type DynamicModule, Global, Module } from '@nestjs/common'

const PARTS = 2 ** 32

/** How many of all incidents HR looks at first (0 to 1) until HR says otherwise. */
export class FirstLookComesWith {
  constructor(readonly share: number) {}

  /**
   * Whether one is drawn, of the share in force. Chance alone decides: what could be reckoned from an incident, whoever reads
   * it would reckon, and know of every other hold why it is there.
   */
  draws(inForce: number | null): boolean {
    return randomInt(PARTS) < (inForce ?? this.share) * PARTS
  }
}

@Global()
@Module({})
export class FirstLookModule {
  static forRoot(share: number): DynamicModule {
    const comesWith = { provide: FirstLookComesWith, useValue: new FirstLookComesWith(share) }
    return { module: FirstLookModule, providers: [comesWith], exports: [comesWith] }
  }
}
