import type { RecordedQuery } from '../made/graphql'

/** What was recorded, as whoever it is about reads it. */
export type Recorded = NonNullable<RecordedQuery['incident']>
