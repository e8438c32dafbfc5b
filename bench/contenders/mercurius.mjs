import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { v7 } from 'uuid'
import { openPlainly } from './plain-database.mjs'

/**
 * What somebody writes in an afternoon: Mercurius, with a resolver for each field that reads another table, on the project's
 * own database. It asks nobody who they are, and logs an incident without finding, trail and notices. What waits for HR it
 * finds by the project's own statement (`queue`): only the reading is its own.
 */
const { queue, ...where } = JSON.parse(process.env.CONTENDER)
const { ask, writing } = await openPlainly(where)

const schema = `
  type Store { id: ID!  code: String!  name: String! }
  type Employee { id: ID!  number: String!  name: String!  position: String }
  type Assessment { finding: String!  certainty: String!  observedDays: Int!  expectedDays: Float!  interactions: Int! }
  type Incident {
    id: ID!  reference: String!  occurredAt: String!  summary: String!  source: String!  touchpoint: String
    severity: String!  cause: String!  context: [String!]!  store: Store!  employee: Employee  assessment: Assessment
  }
  type PageInfo { hasNextPage: Boolean!  endCursor: String }
  type IncidentEdge { cursor: String!  node: Incident! }
  type IncidentConnection { edges: [IncidentEdge!]!  pageInfo: PageInfo! }
  type ReviewItem { reason: String!  since: String!  incident: Incident! }
  type ReviewItemEdge { cursor: String!  node: ReviewItem! }
  type ReviewItemConnection { edges: [ReviewItemEdge!]!  pageInfo: PageInfo! }
  type Response { id: ID!  kind: String!  status: String!  startsOn: String }
  type Unspent { until: String  response: Response! }
  type Record { incidentCount: Int!  ownIncidentCount: Int!  incidents(first: Int): IncidentConnection!  unspent: [Unspent!]! }
  type Viewer { record: Record! }
  input IncidentFilter { store: String }
  input LogIncidentInput {
    store: String!  employee: String  occurredAt: String!  summary: String!  cause: String!  severity: String!
    touchpoint: String  context: [String!]!
  }
  type Query {
    incident(id: ID!): Incident
    incidents(filter: IncidentFilter, first: Int): IncidentConnection!
    reviewQueue(first: Int): ReviewItemConnection!
    viewer: Viewer!
  }
  type Mutation { logIncident(input: LogIncidentInput!): Incident! }`

const camel = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), value]),
  )
const rows = async (sql, ...values) => (await ask(sql, values)).map(camel)
const one = async (sql, ...values) => (await rows(sql, ...values))[0] ?? null
const page = (nodes, first, keyOf) => ({
  edges: nodes.slice(0, first).map((node) => ({ node, cursor: Buffer.from(keyOf(node)).toString('base64url') })),
  pageInfo: {
    hasNextPage: nodes.length > first,
    endCursor:
      nodes.length > 0 ? Buffer.from(keyOf(nodes[Math.min(first, nodes.length) - 1])).toString('base64url') : null,
  },
})
const latest = async (column, id, first) =>
  page(
    await rows(
      `SELECT * FROM incidents WHERE ${column} = $1 AND withdrawn_at IS NULL ORDER BY occurred_at DESC, id DESC LIMIT ${first + 1}`,
      id,
    ),
    first,
    ({ occurredAt, id }) => `${occurredAt} ${id}`,
  )

const resolvers = {
  Query: {
    incident: (_, { id }) => one('SELECT * FROM incidents WHERE id = $1', id),
    async incidents(_, { filter, first }) {
      const { id } = await one('SELECT id FROM stores WHERE code = $1', filter.store)
      return latest('store_id', id, first)
    },
    reviewQueue: async (_, { first }) => page(await rows(queue.sql, ...queue.values), first, ({ id }) => id),
    viewer: (_, __, { number }) => one('SELECT * FROM employees WHERE number = $1', number),
  },
  Mutation: {
    logIncident: (_, { input }, { number }) =>
      writing(async (askIn) => {
        const [store] = await askIn('SELECT id FROM stores WHERE code = $1', [input.store])
        const [employee] = await askIn('SELECT id FROM employees WHERE number = $1', [input.employee])
        const [reporter] = await askIn('SELECT id FROM employees WHERE number = $1', [number])
        const id = v7()
        const now = new Date().toISOString()
        const [incident] = await askIn(
          `INSERT INTO incidents (id, reference, store_id, employee_id, occurred_at, day, summary, source, touchpoint, severity,
             cause, reporter_id, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING *`,
          [
            id,
            `C-${randomBytes(6).toString('hex')}`,
            store.id,
            employee.id,
            input.occurredAt,
            input.occurredAt.slice(0, 10),
            input.summary,
            'MANAGER',
            input.touchpoint,
            input.severity,
            input.cause,
            reporter.id,
            now,
          ],
        )
        for (const factor of input.context)
          await askIn('INSERT INTO incident_contexts (incident_id, factor, confidential) VALUES ($1, $2, false)', [
            id,
            factor,
          ])
        return camel(incident)
      }),
  },
  Incident: {
    context: async ({ id }) =>
      (await rows('SELECT factor FROM incident_contexts WHERE incident_id = $1 AND NOT confidential', id)).map(
        ({ factor }) => factor,
      ),
    store: ({ storeId }) => one('SELECT * FROM stores WHERE id = $1', storeId),
    employee: ({ employeeId }) => employeeId && one('SELECT * FROM employees WHERE id = $1', employeeId),
    assessment: ({ assessmentId }) => assessmentId && one('SELECT * FROM assessments WHERE id = $1', assessmentId),
  },
  Assessment: { observedDays: ({ finding, observedDays }) => (finding === 'NOT_THEIRS' ? 0 : observedDays) },
  ReviewItem: { incident: ({ incidentId }) => one('SELECT * FROM incidents WHERE id = $1', incidentId) },
  Viewer: { record: (viewer) => viewer },
  Record: {
    incidentCount: async ({ id }) =>
      Number((await one('SELECT COUNT(*) AS n FROM incidents WHERE employee_id = $1 AND withdrawn_at IS NULL', id)).n),
    ownIncidentCount: async ({ id }) =>
      Number(
        (
          await one(
            "SELECT COUNT(*) AS n FROM incidents WHERE employee_id = $1 AND withdrawn_at IS NULL AND cause = 'EMPLOYEE'",
            id,
          )
        ).n,
      ),
    incidents: ({ id }, { first }) => latest('employee_id', id, first),
    unspent: ({ id }) =>
      rows(
        "SELECT * FROM responses WHERE employee_id = $1 AND state = 'ACTIVE' AND kind IN ('VERBAL_WARNING', 'WRITTEN_WARNING', 'FINAL_WARNING')",
        id,
      ),
  },
}

const app = Fastify()
await app.register(mercurius, { schema, resolvers, context: ({ headers }) => ({ number: headers['x-number'] }) })
console.log(`Mercurius answers at ${await app.listen({ port: 0, host: '127.0.0.1' })}/graphql`)
process.once('SIGTERM', () => process.exit(0))
