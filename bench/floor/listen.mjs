import pg from 'pg'
import sqlite3 from 'sqlite3'

let heard = []

/** Every statement that has gone through the drivers in this process since the last time this was asked, in order. */
export function takeHeard() {
  const all = heard
  heard = []
  return all
}

for (const method of ['all', 'run']) {
  const original = sqlite3.Statement.prototype[method]
  sqlite3.Statement.prototype[method] = function (...args) {
    heard.push({ sql: this.sql, values: typeof args[0] === 'function' ? [] : [...(args[0] ?? [])] })
    return original.apply(this, args)
  }
}

const query = pg.Client.prototype.query
pg.Client.prototype.query = function (config, values, callback) {
  if (typeof config === 'string') heard.push({ sql: config, values: Array.isArray(values) ? [...values] : [] })
  else heard.push({ sql: config.text, values: [...(config.values ?? (Array.isArray(values) ? values : []))] })
  return query.call(this, config, values, callback)
}
