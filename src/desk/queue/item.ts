import type { CaseQuery } from '../made/graphql'

/** What waits for HR, with all that is needed to decide it. */
export type Item = NonNullable<CaseQuery['reviewItem']>
export type Response = NonNullable<Item['response']>
