import type { Add } from '../database/values.js'
import { keptFrom } from '../access/kept-from.js'
import { isDeputy, isHeldBack, isHr, manages, type Viewer } from '../access/viewer.js'
import { message } from '../language/message.js'
import { say } from '../language/say.js'
import type { Announcement } from './announcement.js'
import { type Audience, NoticeKind, NOTICES } from './notice-kinds.js'

/** Whether somebody is to be told, as what the directory says they are at this moment. */
export function concerns(viewer: Viewer, of: Announcement): boolean {
  if (viewer.id === of.actorId) return false
  const to = NOTICES[of.kind]
  if (to.includes('ONE')) return viewer.id === of.toId
  if (to.includes('EVERYBODY')) return worksIn(viewer, of.storeId)
  if (viewer.id === of.employeeId) return to.includes('EMPLOYEE')
  const theirs = of.storeId !== null && manages(viewer, of.storeId) && !of.forHrAlone
  if (viewer.id === of.askerId && (theirs || isHr(viewer)) && to.includes('ASKER')) return true
  return (
    (theirs && to.includes('MANAGERS')) ||
    (isHr(viewer) && to.includes('HR') && !of.exceptInHr.includes(viewer.id) && !tellsTooEarly(viewer, of))
  )
}

/** Kinds that say what was found of somebody. Whoever has to decide about them weighs the act first, and is told afterwards. */
const SAYS_WHAT_WAS_FOUND: readonly NoticeKind[] = [NoticeKind.PATTERN_FOUND]
const tellsTooEarly = (viewer: Viewer, { kind, employeeId }: Announcement): boolean =>
  SAYS_WHAT_WAS_FOUND.includes(kind) && isHeldBack(viewer, employeeId)

/** Whether it could concern a person in whatever role: spares looking up what the directory says of them. */
export function mayConcern(personId: string, { kind, employeeId, askerId, toId }: Announcement): boolean {
  const to = NOTICES[kind]
  if (to.includes('ONE')) return personId === toId
  if (to.includes('EVERYBODY')) return true
  return to.includes('MANAGERS') || to.includes('HR') || personId === employeeId || personId === askerId
}

/** What they read of it, in their language. */
export const sentenceFor = (
  { id, language }: Pick<Viewer, 'id' | 'language'>,
  { kind, employeeId }: Pick<Announcement, 'kind' | 'employeeId'>,
): string => say(message(id === employeeId ? `noticeToThem.${kind}` : `notice.${kind}`), language)

/**
 * The row condition of `concerns`, for `n` of the notices: one for each way on which notices reach somebody, so that each
 * is read from an index of its own, however many there are. `add` takes a value and gives its placeholder.
 */
export function waysTo(viewer: Viewer, add: Add): string[] {
  const me = add(viewer.id)
  const isNot = (column: string) => `(n.${column} IS NULL OR n.${column} <> ${me})`
  const of = (audience: Audience, where: string) =>
    `${where} AND n.kind IN (${KINDS[audience]}) AND ${isNot('actor_id')}`
  const ofOthers = (audience: Audience, where: string) => `${of(audience, where)} AND ${isNot('employee_id')}`
  const own = of('EMPLOYEE', `n.employee_id = ${me}`)
  const alone = of('ONE', `n.to_id = ${me}`)
  const stores = viewer.managedStoreIds.filter((id) => manages(viewer, id)).map(add)
  const everywhere = everybody(viewer, stores, add).map((where) => of('EVERYBODY', where))
  if (isHr(viewer))
    return [
      own,
      alone,
      ...everywhere,
      // What HR was told before they came into it may be kept from them: of the store that they managed then.
      ofOthers(
        'HR',
        `n.except_in_hr NOT LIKE '%' || CAST(${me} AS varchar(36)) || '%' AND NOT ${keptFrom('n.incident_id', me)}${notTooEarly(viewer, add)}`,
      ),
      ofOthers('ASKER', `n.asker_id = ${me}`),
    ]
  if (stores.length === 0) return [own, alone, ...everywhere]
  return [
    own,
    alone,
    ...everywhere,
    ...stores.map((store) => ofOthers('MANAGERS', `n.store_id = ${store} AND ${OPEN}`)),
    ofOthers('ASKER', `n.asker_id = ${me} AND n.store_id IN (${stores.join(', ')}) AND ${OPEN}`),
  ]
}

/** The row condition of `tellsTooEarly`, for who has to decide about somebody. */
function notTooEarly({ undecided = [] }: Viewer, add: Add): string {
  if (undecided.length === 0) return ''
  const kinds = SAYS_WHAT_WAS_FOUND.map((kind) => `'${kind}'`).join(', ')
  return ` AND NOT (n.kind IN (${kinds}) AND n.employee_id IN (${undecided.map(add).join(', ')}))`
}

/** Whether something about a store, or null for all of them, concerns somebody: who works there or manages it. */
const worksIn = (viewer: Viewer, storeId: string | null): boolean =>
  !isDeputy(viewer) && (storeId === null || storeId === viewer.storeId || manages(viewer, storeId))

/** The same as conditions on rows: they are of no incident, and have an index of their own. */
function everybody(viewer: Viewer, managed: readonly string[], add: Add): string[] {
  if (isDeputy(viewer)) return []
  const stores = [...managed, ...(viewer.storeId ? [add(viewer.storeId)] : [])]
  const ofWhich = ['n.store_id IS NULL', ...stores.map((store) => `n.store_id = ${store}`)]
  return ofWhich.map((where) => `n.incident_id IS NULL AND ${where}`)
}

/** What HR has opened since is told from then on. */
export const FOR_HR_ALONE = 'COALESCE((SELECT x.for_hr_alone FROM incidents x WHERE x.id = n.incident_id), FALSE)'
const OPEN = `NOT ${FOR_HR_ALONE}`

const kindsTo = (audience: Audience): string =>
  Object.entries(NOTICES)
    .filter(([, to]) => to.includes(audience))
    .map(([kind]) => `'${kind}'`)
    .join(', ')

const KINDS: Record<Audience, string> = {
  EMPLOYEE: kindsTo('EMPLOYEE'),
  MANAGERS: kindsTo('MANAGERS'),
  HR: kindsTo('HR'),
  ASKER: kindsTo('ASKER'),
  ONE: kindsTo('ONE'),
  EVERYBODY: kindsTo('EVERYBODY'),
}
