import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { isoDate, isoInstant } from './chain.mjs'

/** Writes a chain as the files that an import and a backtest read. */
export async function writeCsvFolder(dir, chain) {
  await mkdir(dir, { recursive: true })
  const { stores, people } = chain
  await write(join(dir, 'stores.csv'), ['code', 'name'], stores, ({ code, name }) => [code, name])
  await write(
    join(dir, 'employees.csv'),
    ['number', 'store', 'position', 'manager', 'hiredOn', 'role', 'name'],
    people,
    ({ number, store, position, name }) => [
      number,
      store.code,
      position,
      store.manager.number,
      isoDate(chain.first),
      'EMPLOYEE',
      name,
    ],
  )
  await write(
    join(dir, 'shifts.csv'),
    ['employee', 'store', 'date', 'position', 'interactions', 'conditions'],
    chain.shifts(),
    ({ person, day, position, interactions, conditions }) => [
      person.number,
      person.store.code,
      isoDate(day),
      position,
      interactions,
      conditions.join('|'),
    ],
  )
  await write(
    join(dir, 'incidents.csv'),
    ['reference', 'employee', 'store', 'occurredAt', 'cause', 'severity', 'context', 'reporter'],
    chain.incidents(),
    ({ reference, shift: { person }, occurredAt, cause, severity, context, source }) => [
      reference,
      person.number,
      person.store.code,
      isoInstant(occurredAt),
      cause,
      severity,
      context.join('|'),
      source === 'CUSTOMER' ? '' : person.store.manager.number,
    ],
  )
}

const AT_ONCE = 2_000

/** No value of the chain needs quotes. */
async function write(file, columns, rows, valuesOf) {
  const stream = createWriteStream(file)
  let lines = [columns.join(',')]
  const flush = async () => {
    const waits = !stream.write(`${lines.join('\n')}\n`)
    lines = []
    if (waits) await once(stream, 'drain')
  }
  for (const row of rows) {
    lines.push(valuesOf(row).join(','))
    if (lines.length >= AT_ONCE) await flush()
  }
  await flush()
  stream.end()
  await finished(stream)
}
