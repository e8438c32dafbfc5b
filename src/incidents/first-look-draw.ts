import { createHmac } from 'node:crypto'
import { DAY_MS } from '../time/instant.js'
import { WATCHED_DAYS } from './retaliation.js'

const UNIT = 2 ** 48

/** From 0 to 1, always the same for the same, and no more to be reckoned by whoever hasn't the secret than chance itself. */
const drawnOf = (secret: string, ...about: readonly (string | number)[]): number =>
  createHmac('sha256', secret).update(JSON.stringify(about)).digest().readUIntBE(0, 6) / UNIT

/**
 * Whether HR looks first, by chance, at what is logged about somebody by `whom`: a store, whose managers are held up alike, or somebody in
 * HR. Drawn for as long and for as many as are held up after speaking up: drawn anew for each incident, two or three of them would tell
 * who has spoken up. The time begins on a day of each one's own, so that a hold which begins betrays as little as one that goes on. `now`
 * in milliseconds.
 */
export function isDrawn(secret: string, person: string, whom: string, now: number, share: number): boolean {
  const turn = Math.floor(now / (WATCHED_DAYS * DAY_MS) + drawnOf(secret, 'first look begins', person, whom))
  return drawnOf(secret, 'first look', person, whom, turn) < share
}
