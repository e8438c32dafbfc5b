import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { connectionsTo } from '../../ormconfig.js'
import { Database, type Tx } from '../../src/database/database.js'
import { newId } from '../../src/database/uuid.js'
import { Store } from '../../src/directory/store.entity.js'
import { atEnd } from '../world/at-end.js'
import { testClock } from '../world/clock.js'
import { ownDatabase } from '../world/own-database.js'

const WRITES = 50
const database = await open()

async function open(): Promise<Database> {
  const opened = await Database.open(connectionsTo(await ownDatabase()))
  atEnd(() => opened.close())
  return opened
}

const store = (code: string) => ({ id: newId(testClock), code, name: code, timeZone: 'UTC' })
const codes = async (like: string) =>
  (await database.read<{ code: string }>('SELECT code FROM stores WHERE code LIKE $1 ORDER BY code', [like])).map(
    ({ code }) => code,
  )

class HalfWay extends Error {}

/** Two rows in one transaction, with a pause between them in which others have their turn; `fails` in that pause. */
const twoRows = (name: string, fails: boolean, pauseMs: number) =>
  database.write(async (tx) => {
    await tx.insert(Store, store(`${name}-a`))
    await wait(pauseMs)
    if (fails) throw new HalfWay()
    await tx.save(Store, store(`${name}-b`))
    await database.readIn(tx, 'UPDATE stores SET name = $1 WHERE code = $2', ['whole', `${name}-a`])
  })

describe(`${WRITES} transactional writes at once`, () => {
  // The pauses of the prototype that lost writes: failures at other moments than the successes around them.
  it.each([0, 1, 3, 7])(
    'with every third failing half-way, at a stagger of %d ms, leave exactly the others',
    async (stagger) => {
      const prefix = `w${stagger}`
      const name = (n: number) => `${prefix}-${String(n).padStart(2, '0')}`
      let watching = true
      const seen = new Set<string>()
      const watcher = (async () => {
        // What is there while the writes run: never one row of two.
        while (watching) {
          const now = await codes(`${prefix}-%`)
          for (const code of now)
            if (!now.includes(code.replace(/-[ab]$/, (end) => (end === '-a' ? '-b' : '-a')))) seen.add(code)
          await wait(1)
        }
      })()
      const results = await Promise.allSettled(
        Array.from({ length: WRITES }, async (_, n) => {
          await wait((n % 5) * stagger)
          await twoRows(name(n), n % 3 === 0, (n % 4) * stagger)
        }),
      )
      watching = false
      await watcher

      results.forEach((result, n) => {
        expect(result.status).toBe(n % 3 === 0 ? 'rejected' : 'fulfilled')
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(HalfWay)
      })
      const wanted = Array.from({ length: WRITES }, (_, n) => n)
        .filter((n) => n % 3 !== 0)
        .flatMap((n) => [`${name(n)}-a`, `${name(n)}-b`])
      expect(await codes(`${prefix}-%`)).toEqual(wanted)
      expect([...seen]).toEqual([])
      // And they are in the file, not only in what this connection believes.
      await database.write((tx) => tx.insert(Store, store(`${prefix}-last-a`)))
      expect(await codes(`${prefix}-last%`)).toHaveLength(1)
    },
  )

  it('that fail in the database itself are undone as well', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: WRITES }, (_, n) =>
        database.write(async (tx) => {
          await tx.insert(Store, store(`d-${n}`))
          await tx.insert(Store, store(n % 2 ? `d-${n}` : `d-${n}-b`)) // the same code twice is refused
        }),
      ),
    )
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(WRITES / 2)
    expect(await codes('d-%')).toHaveLength(WRITES)
  })
})

describe('a transaction', () => {
  it('is seen by itself before it ends, and by nobody else', async () => {
    let other: string[] | undefined
    await database.write(async (tx) => {
      await tx.insert(Store, store('unborn'))
      expect(await database.readIn(tx, "SELECT code FROM stores WHERE code = 'unborn'")).toHaveLength(1)
      expect(await database.asking(tx)("SELECT code FROM stores WHERE code = 'unborn'")).toHaveLength(1)
      other = await codes('unborn')
    })
    expect(other).toEqual([])
    expect(await codes('unborn')).toEqual(['unborn'])
  })

  // Older ones follow no calls (database.ts).
  const itWhereCallsAreFollowed = Number.parseInt(process.versions.node) >= 24 ? it : it.skip
  itWhereCallsAreFollowed('inside another is refused, and the outer one is undone', async () => {
    const nested = database.write(async (tx) => {
      await tx.insert(Store, store('outer'))
      await database.write((inner: Tx) => inner.insert(Store, store('inner')))
    })
    await expect(nested).rejects.toThrow('write() inside write(): pass the transaction down instead.')
    expect(await codes('outer')).toEqual([])
    expect(await codes('inner')).toEqual([])
    await database.write((tx) => tx.insert(Store, store('after')))
    expect(await codes('after')).toEqual(['after'])
  })

  it('in which one of several statements fails keeps none of them, however late they come', async () => {
    const late = async (tx: Tx) => {
      await wait(30)
      await database.insert(tx, Store, [store('beside-late')])
    }
    const several = database.write((tx) =>
      Promise.all([
        database.insert(tx, Store, [store('beside-a')]),
        database.readIn(tx, 'SELECT salary FROM stores'),
        database.insert(tx, Store, [store('beside-b'), store('beside-c')]),
        database.insert(tx, Store, [store('beside-d')]),
        late(tx),
      ]),
    )
    await expect(several).rejects.toThrow(/salary/)
    await wait(60)
    await database.write((tx) => database.insert(tx, Store, [store('beside-after')]))
    expect(await codes('beside-%')).toEqual(['beside-after'])
  })

  it('does what is asked of it at once in the order of asking', async () => {
    const numbers = Array.from({ length: 40 }, (_, n) => n)
    await database.write(async (tx) => {
      await database.insert(tx, Store, [store('turns')])
      await Promise.all(
        numbers.map((n) =>
          database.readIn(tx, `UPDATE stores SET name = $1 WHERE code = 'turns' AND name = $2`, [
            String(n),
            n === 0 ? 'turns' : String(n - 1),
          ]),
        ),
      )
    })
    expect(await database.read("SELECT name FROM stores WHERE code = 'turns'")).toEqual([{ name: '39' }])
  })

  it.each([
    ['last of all', false],
    ['before something else', true],
  ])(
    'in which what nobody waits for fails %s keeps nothing, says why, and does nothing afterwards',
    async (_, more) => {
      const name = `unawaited-${more}`
      let afterwards = false
      const failing = database.write(async (tx) => {
        database.afterCommit(tx, () => (afterwards = true))
        await database.insert(tx, Store, [store(name)])
        database.askUnawaited(tx, 'UPDATE stores SET salary = $1', ['1'])
        if (more) await database.insert(tx, Store, [store(`${name}-more`)])
      })
      await expect(failing).rejects.toThrow(/salary/)
      expect(afterwards).toBe(false)
      expect(await codes(`${name}%`)).toEqual([])
      await database.write(async (tx) =>
        database.askUnawaited(tx, 'INSERT INTO stores (id, code, name, time_zone) VALUES ($1, $2, $2, $3)', [
          newId(testClock),
          `${name}-kept`,
          'UTC',
        ]),
      )
      expect(await codes(`${name}%`)).toEqual([`${name}-kept`])
    },
  )

  it('is no nested one when it is begun from another’s answer', async () => {
    await database
      .write((tx) => tx.insert(Store, store('first')))
      .then(() => database.write((tx) => tx.insert(Store, store('second'))))
    expect(await codes('second')).toEqual(['second'])
  })
})

describe('a statement that is wrong', () => {
  const wrong = 'SELECT salary FROM stores'

  it('is an error, and not silence', async () => {
    const answered = (asked: Promise<unknown>) =>
      Promise.race([
        asked.then(
          () => 'answered',
          () => 'refused',
        ),
        wait(5_000, 'silence', { ref: false }),
      ])
    for (let n = 0; n < 2; n++) {
      expect(await answered(database.read(wrong))).toBe('refused')
      expect(await answered(database.write((tx) => database.readIn(tx, wrong)))).toBe('refused')
      expect(await answered(database.write((tx) => tx.query(wrong)))).toBe('refused')
    }
    expect(await answered(database.write((tx) => tx.insert(Store, store('alive'))))).toBe('answered')
  })
})

describe('reading', () => {
  it('is all that the reading connection can do on SQLite', async () => {
    if (database.dialect === 'postgres') return
    await expect(database.records.insert(Store, store('by-the-back-door'))).rejects.toThrow(/readonly/i)
    expect(await codes('by-the-back-door')).toEqual([])
  })
})
