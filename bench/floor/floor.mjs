import { createServer } from 'node:http'
import { v7 } from 'uuid'
import { openPostgres } from './postgres.mjs'
import { openSqlite } from './sqlite.mjs'
import { runnable } from './template.mjs'

/**
 * The floor: the project's own statements by the bare driver behind plain node:http. It checks nothing, knows nobody,
 * and answers with the rows of the statement that read most, as they come.
 */
const { dialect, file, url, scripts } = JSON.parse(process.env.FLOOR)
const database = await (dialect === 'sqlite' ? openSqlite(file) : openPostgres(url))
const operations = Object.fromEntries(
  Object.entries(scripts).map(([name, script]) => {
    const begins = script.findIndex(({ sql }) => /^(BEGIN|START TRANSACTION)/.test(sql))
    const commits = script.findIndex(({ sql }) => sql === 'COMMIT')
    return [name, { ...runnable(script, v7), begins, commits }]
  }),
)

async function run({ steps, withIds, begins, commits }, given) {
  const values = withIds(given)
  const rows = []
  const some = async (ask, from, to) => {
    for (let i = from; i < to; i++) rows[i] = await ask(steps[i].sql, steps[i].parameters(values, rows))
  }
  if (begins >= 0) {
    await some(database.read, 0, begins)
    await database.write((ask) => some(ask, begins, commits + 1))
  }
  await some(database.read, commits + 1, steps.length)
  return rows.reduce((most, one) => (cells(one) >= cells(most) ? one : most), [])
}

const cells = (rows) => rows.length * Object.keys(rows[0] ?? {}).length

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const { operation, values } = JSON.parse(Buffer.concat(chunks).toString())
    run(operations[operation], values).then(
      (rows) => answer(response, 200, rows),
      (error) => answer(response, 500, { errors: [error.message] }),
    )
  })
})

function answer(response, status, content) {
  const body = JSON.stringify(content)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

server.listen(0, '127.0.0.1', () => console.log(`The floor answers at http://127.0.0.1:${server.address().port}/`))
process.once('SIGTERM', () => process.exit(0))
