import { pg, sqlite3 } from '../drivers.mjs'

let heard = []

/** Every statement that has gone through the drivers in this process since this was last asked, in order, with its rows. */
export function takeHeard() {
  const all = heard
  heard = []
  return all
}

for (const method of ['all', 'run']) {
  const original = sqlite3.Statement.prototype[method]
  sqlite3.Statement.prototype[method] = function (...args) {
    const statement = { sql: this.sql, values: typeof args[0] === 'function' ? [] : [...(args[0] ?? [])], rows: [] }
    heard.push(statement)
    const callback = args.at(-1)
    if (typeof callback === 'function')
      args[args.length - 1] = function (error, rows) {
        statement.rows = rows ?? []
        return callback.call(this, error, rows)
      }
    return original.apply(this, args)
  }
}

// The pool's callbacks and the promises of a client of one's own both come through here.
const query = pg.Client.prototype.query
pg.Client.prototype.query = function (config, values, callback) {
  const text = typeof config === 'string' ? config : config.text
  const given = Array.isArray(values) ? values : (config.values ?? [])
  const statement = { sql: text, values: [...given], rows: [] }
  heard.push(statement)
  const done = typeof values === 'function' ? values : callback
  if (typeof done !== 'function')
    return query.call(this, config, values).then((result) => {
      statement.rows = result.rows ?? []
      return result
    })
  const hearing = (error, result) => {
    statement.rows = result?.rows ?? []
    return done(error, result)
  }
  return typeof values === 'function' ? query.call(this, config, hearing) : query.call(this, config, values, hearing)
}
