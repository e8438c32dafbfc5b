import { createHash, createHmac } from 'node:crypto'
import type { Instant } from '../time/instant.js'
import { NO_ID } from '../database/uuid.js'

/** The chain of entries that belong to no store; every store's chain has the store's id. */
export const ORGANISATION = NO_ID
/** The chain of what was written without a change that anybody made: who has read what, and what was computed. */
export const SEALS = '00000000-0000-0000-0000-000000000001'
/** What the first entry of a chain has for the hash of the one before. */
export const START = '0'.repeat(64)

/** Where a chain has come to. */
export interface Head {
  number: number
  hash: string
}

/** What an entry says of a person. It stands beside the entry and can be erased. */
export interface PersonalValues {
  employeeId: string | null
  before: string | null
  after: string | null
}

/** What an entry holds for good. */
export interface Sealed {
  id: string
  chain: string
  number: number
  at: Instant
  /** Null where the system acts, and where the person concerned does: then `own` says so. */
  actorId: string | null
  own: boolean
  action: string
  subjectId: string
  /** Of the personal values, salted, so that nobody finds them by trying once the salt is erased. */
  digest: string
  previous: string
  /** JSON of what the entry says for good and of nobody: see lasting.ts. */
  lasting: string | null
}

export const digestOf = (salt: string, { employeeId, before, after }: PersonalValues): string =>
  createHmac('sha256', salt)
    .update(JSON.stringify([employeeId, before, after]))
    .digest('hex')

/** Over all that the entry holds and over the hash of the entry before it. */
export const hashOf = (entry: Sealed): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.id,
        entry.chain,
        entry.number,
        entry.at,
        entry.actorId,
        entry.own,
        entry.action,
        entry.subjectId,
        entry.digest,
        entry.previous,
        ...(entry.lasting === null ? [] : [entry.lasting]), // entries from before there was such a thing have none
      ]),
    )
    .digest('hex')
