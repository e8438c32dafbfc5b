import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { pg } from '../drivers.mjs'

/** PostGraphile as it comes, on the project's own database: no access rules, no finding, no trail. */
const { url } = JSON.parse(process.env.CONTENDER)
const pool = new pg.Pool({ connectionString: url, max: 10 })
// The one reference that the tables leave to the project to keep.
await pool.query(`COMMENT ON TABLE incidents IS E'@foreignKey (assessment_id) references assessments (id)'`)
const handler = postgraphile(pool, 'public', { disableQueryLog: true, graphiql: false })
const server = createServer(handler)
server.listen(0, '127.0.0.1', () =>
  console.log(`PostGraphile answers at http://127.0.0.1:${server.address().port}/graphql`),
)
process.once('SIGTERM', () => process.exit(0))
