import { Injectable } from '@nestjs/common'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { type Found, FoundOut } from '../database/found-out.js'
import { firstIdAt } from '../database/uuid.js'
import { Clock } from '../time/clock.js'

/** What asking about the records is called in the trail: it changes nothing. */
export const ASKED = 'review.asked'

/** Clocks of several servers differ, and what somebody began to change before may be kept only now. */
const SLACK_MS = 10_000
const MINUTE_MS = 60_000

/** What was found, and how many whole minutes ago. */
export interface Answered<Value> {
  value: Value
  minutesAgo: number
}

/**
 * What of a large chain is told some minutes long as it was found out, to everybody but those who have changed anything since: they want to
 * see what they have done. What few people are told of for a purpose is of this very moment.
 */
@Injectable()
export class AnsweredBefore {
  private readonly foundOut = new FoundOut<object>()

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** `hangsOn`: everything that makes it another answer, beside the records. */
  async of<Value extends object>(
    { viewer, opened }: { viewer: Viewer; opened: string | null },
    hangsOn: readonly unknown[],
    find: () => Promise<Found<Value>>,
  ): Promise<Answered<Value>> {
    if (opened !== null) return { value: (await find()).value, minutesAgo: 0 }
    const willDo = async (age: number) => !(await this.hasChangedAnything(viewer, age))
    const { value, age } = await this.foundOut.of(JSON.stringify(hangsOn), find, willDo)
    return { value: value as Value, minutesAgo: Math.floor(age / MINUTE_MS) }
  }

  /** Whether somebody has, on any of the servers, since so many milliseconds ago. To ask a question changes nothing. */
  private async hasChangedAnything({ id }: Viewer, age: number): Promise<boolean> {
    const since = firstIdAt(Math.floor(this.clock.milliseconds() - age - SLACK_MS))
    const changes = await this.database.read(
      `SELECT 1 AS changed FROM audit_entries WHERE actor_id = $1 AND id >= $2 AND action <> '${ASKED}' LIMIT 1`,
      [id, since],
      { fresh: true },
    )
    return changes.length > 0
  }
}
