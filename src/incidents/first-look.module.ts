import { type DynamicModule, Global, Module } from '@nestjs/common'
import { isHr, type Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import { NoiseSecretService } from '../database/noise-secret.service.js'
import { Clock } from '../time/clock.js'
import { isDrawn } from './first-look-draw.js'

/** How many of all incidents HR looks at first (0 to 1) until HR says otherwise. */
export class FirstLookComesWith {
  constructor(
    readonly share: number,
    private readonly secrets: NoiseSecretService,
    private readonly clock: Clock,
  ) {}

  /** Whether what somebody logs about a person is looked at first by chance, of the share in force, at one of the stores where they are held up alike. */
  async drawsInOneOf(
    tx: Tx,
    viewer: Viewer,
    person: string,
    storeIds: readonly string[],
    inForce: number | null,
  ): Promise<boolean> {
    const share = inForce ?? this.share
    if (share <= 0 || share >= 1) return share >= 1
    const secret = await this.secrets.within(tx)
    // After speaking up the managers of a store are held up together, and in HR each for themselves.
    const whom = isHr(viewer) ? [viewer.id] : storeIds
    return whom.some((one) => isDrawn(secret, person, one, this.clock.milliseconds(), share))
  }
}

@Global()
@Module({})
export class FirstLookModule {
  static forRoot(share: number): DynamicModule {
    const comesWith = {
      provide: FirstLookComesWith,
      useFactory: (secrets: NoiseSecretService, clock: Clock) => new FirstLookComesWith(share, secrets, clock),
      inject: [NoiseSecretService, Clock],
    }
    return { module: FirstLookModule, providers: [comesWith], exports: [comesWith] }
  }
}
