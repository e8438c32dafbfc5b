import { Injectable } from '@nestjs/common'
import { isHr, manages, type Viewer } from '../../access/viewer.js'
import { Database } from '../../database/database.js'
import { say } from '../../language/say.js'
import { Clock } from '../../time/clock.js'
import { localDate } from '../../time/instant.js'
import { ContextFactor } from '../../workforce/context-factors.js'
import { BaselinesService } from '../baselines/baselines.service.js'
import { whatItDoes } from '../findings/details.js'
import { FactsService } from '../facts/facts.service.js'
import { PoliciesService } from '../policies/policies.service.js'
import { dayOfDate } from '../../pattern/records/facts.js'
import { placeStanding } from '../../pattern/answer/standing.js'
import { oftenInWords, whyItStands } from './standing-words.js'
import type { StoreStanding } from './standing.type.js'

/** The conditions of this many days are told of, even where the baseline is younger. */
const QUARTER = 91
/** Where no baseline has been fitted for long, older facts are left aside. */
const MOST_DAYS = 730

/** Says how stores stand as of now, from what the baseline knows of them and the facts since. */
@Injectable()
export class StandingService {
  constructor(
    private readonly database: Database,
    private readonly baselines: BaselinesService,
    private readonly policies: PoliciesService,
    private readonly facts: FactsService,
    private readonly clock: Clock,
  ) {}

  /** For HR and the store's managers; null for everybody else. */
  async of(viewer: Viewer, storeId: string): Promise<StoreStanding | null> {
    if (!isHr(viewer) && !manages(viewer, storeId)) return null
    const ask = this.database.asking()
    const [store] = await ask<{ timeZone: string }>('SELECT time_zone AS "timeZone" FROM stores WHERE id = $1', [
      storeId,
    ])
    const moment = this.clock.now()
    const day = localDate(moment, store!.timeZone)
    const at = dayOfDate(day)
    const { model } = await this.baselines.at(ask, day)
    const { numbers: policy } = await this.policies.inForce(ask)
    const since = Math.max(Math.min(model.before, at - QUARTER), at - MOST_DAYS)
    const [place] = await this.facts.ofPlaces(ask, [storeId], { day, moment }, model, since)
    const standing = placeStanding(model, place!, at, policy)
    const forHr = <T>(value: T) => (isHr(viewer) ? value : null)
    return {
      elevated: standing.elevated,
      often: say(oftenInWords(standing.range), viewer.language),
      because: say(whyItStands(standing), viewer.language),
      weeksElevated: Math.max(0, standing.weeksElevated),
      conditions: standing.conditions
        .filter(({ name }) => name in ContextFactor)
        .map(({ name, share, factor, low, high, episodes }) => ({
          factor: name as ContextFactor,
          share,
          because: say(whatItDoes(name, factor, low, high, episodes), viewer.language),
        })),
      factor: forHr(standing.factor),
      low: forHr(standing.range[0]),
      high: forHr(standing.range[1]),
      usual: forHr(standing.usual ?? null),
      probability: forHr(standing.probability),
    }
  }
}
