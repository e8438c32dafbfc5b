import type { Data } from './client.js'
import type { Person, Refusal } from './person.js'
import type { World } from './world.js'

const ITEM = `id reason since dueAt overdue takenAt takenBy { number name } incident { id reference }
  response { id kind } appeal { id text }`
const QUEUE = `query ($reasons: [ReviewReason!], $first: Int, $after: String, $store: String, $overdue: Boolean,
    $olderThanDays: Int, $takenBy: TakenBy, $employee: String, $incident: ID) {
  reviewQueue(reasons: $reasons, first: $first, after: $after, store: $store, overdue: $overdue,
      olderThanDays: $olderThanDays, takenBy: $takenBy, employee: $employee, incident: $incident) {
    edges { node { ${ITEM} } } pageInfo { hasNextPage endCursor } } }`
const ONE = (operation: string, name: string) => `${operation} ($id: ID!) { ${name}(id: $id) { ${ITEM} } }`
const [TAKE, RELEASE] = [ONE('mutation', 'takeReview'), ONE('mutation', 'releaseReview')]

/** What waits, as somebody in HR is shown it. */
export const waits = async (person: Person, args: object = {}): Promise<Data[]> =>
  (await person.asks(QUEUE, args)).reviewQueue.edges.map(({ node }: Data) => node)

/** The same, a page after the other. */
export async function waitsByPages(person: Person, first: number): Promise<Data[]> {
  const seen: Data[] = []
  for (let after: string | undefined, more = true; more;) {
    const { edges, pageInfo } = (await person.asks(QUEUE, { first, after })).reviewQueue as Data
    seen.push(...edges.map(({ node }: Data) => node))
    after = pageInfo.endCursor as string
    more = pageInfo.hasNextPage as boolean
    if (seen.length > 500) throw new Error('This queue has no end.')
  }
  return seen
}

/** The one item that waits for a reason about an incident; undefined where none does. */
export async function waitingFor(person: Person, reason: string, incident: Data): Promise<Data | undefined> {
  const [found, ...more] = (await waits(person, { reasons: [reason] })).filter((one) => one.incident.id === incident.id)
  if (more.length > 0) throw new Error(`It waits more than once: ${JSON.stringify([found, ...more])}`)
  return found
}

/** HR has looked into it, so that the store can go on. */
export const looksInto = (person: Person, { id }: Data): Promise<Data> =>
  person.asks('mutation ($id: ID!) { lookInto(id: $id) { id } }', { id })

export const takesReview = async (person: Person, { id }: Data): Promise<Data> =>
  (await person.asks(TAKE, { id })).takeReview
export const cannotTakeReview = (person: Person, { id }: Data): Promise<Refusal> => person.isRefused(TAKE, { id })
export const releasesReview = async (person: Person, { id }: Data): Promise<Data> =>
  (await person.asks(RELEASE, { id })).releaseReview
export const cannotReleaseReview = (person: Person, { id }: Data): Promise<Refusal> => person.isRefused(RELEASE, { id })
export const sendsTake = (person: Person, { id }: Data) => person.sends(TAKE, { id })

/** As if it were so: sets columns of one row. */
export const set = (world: World, table: string, { id }: Data, values: Record<string, string | null>): Promise<void> =>
  world.change(async (tx) => {
    const columns = Object.keys(values).map((column, n) => `${column} = $${n + 2}`)
    const sql = `UPDATE ${table} SET ${columns.join(', ')} WHERE id = $1`
    await world.database.readIn(tx, sql, [id as string, ...Object.values(values)])
  })
