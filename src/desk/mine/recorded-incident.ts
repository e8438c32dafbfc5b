import type { Cause, RecordedQuery } from '../made/graphql'
import type { Say } from '../say/language'

/** What was recorded, as whoever it is about reads it. */
export type Recorded = NonNullable<RecordedQuery['incident']>

/** That a complaint concerned them is somebody's word alone, which counts for nothing until they agree or HR confirms it. */
export const isOnlySaid = ({ attributedAt, attributionAgreedAt }: Recorded): boolean =>
  attributedAt !== null && attributionAgreedAt === null

/** Whose it was, in a sentence to them: nothing is recorded as theirs that somebody only says. */
export const whoseItWas = (say: Say, incident: Recorded, cause: Cause): string =>
  cause === 'EMPLOYEE' && isOnlySaid(incident) ? say('recorded.saidToBeYours') : say.word('yourCause', cause)
