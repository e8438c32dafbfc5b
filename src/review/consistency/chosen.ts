import { tooCostly } from '../../graphql/errors.js'
import type { RequestedFields } from '../../graphql/requested-fields.js'
import type { ConsistencyGroup } from './consistency.type.js'
import { message } from '../../language/message.js'

/** Of so many groups the incidents can be looked at in one query: each takes a statement of its own. */
export const MOST_OPENED = 20

/** The groups that are asked for. Throws QUERY_TOO_COSTLY where too many of them are to be opened at once. */
export function chosen(
  all: readonly ConsistencyGroup[],
  { key, marked }: { key?: string | null; marked?: boolean | null },
  requested: RequestedFields,
): ConsistencyGroup[] {
  const groups = all.filter(
    (group) => (key == null || group.key === key) && (marked == null || (group.marked ?? false) === marked),
  )
  if ((requested.has('cases') || requested.has('comparables')) && groups.length > MOST_OPENED)
    throw tooCostly(message('review.groupsAtOnce', { groups: groups.length, most: MOST_OPENED }))
  return groups
}
