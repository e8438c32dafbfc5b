import { afterAll, describe, expect, it } from '@jest/globals'
import { BOUNDED } from '../database/bounded.js'
import { Language } from '../language/language.js'
import sqlite3 from 'sqlite3'
import type { RequestedFields } from './requested-fields.js'
import { type Beside, column, derived, type Cells, type Reading, type Shape, shape } from './shape.js'
import { compileShape } from './shape-sql.js'

const storeShape = shape('stores', { code: column('code'), name: column('name') })
const placeOf = (beside: Beside) => beside('stores', (own, store) => `${store}.id = ${own}.store_id`)
const personShape: Shape = shape('people', {
  name: column('name'),
  store: { kind: 'one', shape: () => storeShape, on: (own, store) => `${store}.id = ${own}.store_id` },
  secret: derived(['id', 'secret'], ([id, secret], reading) => (id === reading.viewerId ? secret : null)),
  full: derived(['name', 'id'], ([name, id]) => `${id as string}: ${name as string}`),
  notes: {
    kind: 'many',
    shape: () => noteShape,
    on: (own, note) => `${note}.person_id = ${own}.id`,
    orderBy: (note) => `${note}.at`,
  },
  place: {
    kind: 'columns',
    columns: (_own, beside) => ['code', 'name'].map((name) => `${placeOf(beside)}.${name}`),
    read: ([code, name]) => (code === null ? null : `${code as string} ${name as string}`),
  },
  placeCode: {
    kind: 'columns',
    columns: (_own, beside) => [`${placeOf(beside)}.code`],
    read: ([code]) => code,
  },
  firstNote: {
    kind: 'one',
    shape: () => firstNoteShape,
    on: (own, note) => `${note}.person_id = ${own}.id AND ${note}.at = 1`,
    pointsBack: 'people',
  },
  tags: {
    kind: 'values',
    from: 'tags',
    value: 'tag',
    on: (own, tag) => `${tag}.person_id = ${own}.id`,
    read: (tags) => tags.map((tag) => tag.toUpperCase()),
  },
})
const ownerOf = (beside: Beside) => beside('people', (own, person) => `${person}.id = ${own}.person_id`)
const firstNoteShape = shape('notes', {
  owner: { kind: 'columns', columns: (_own, beside) => [`${ownerOf(beside)}.name`], read: ([name]) => name },
})
const noteShape: Shape = shape('notes', {
  text: column('text'),
  by: { kind: 'one', shape: () => personShape, on: (own, person) => `${person}.id = ${own}.by_id` },
})

const database = new sqlite3.Database(':memory:')
const run = (sql: string) => new Promise<void>((done, failed) => database.exec(sql, (e) => (e ? failed(e) : done())))
const rows = (sql: string) =>
  new Promise<Cells[]>((done, failed) => database.all(sql, (e: Error | null, r: Cells[]) => (e ? failed(e) : done(r))))
afterAll(() => new Promise<void>((done) => void database.close(() => done())))

await run(`
  CREATE TABLE stores (id, code, name);
  CREATE TABLE people (id, name, secret, store_id);
  CREATE TABLE notes (id, person_id, by_id, at, text);
  CREATE TABLE tags (person_id, tag);
  INSERT INTO stores VALUES ('s1', 'RIVER', 'Riverside');
  INSERT INTO people VALUES ('p1', 'Dana', 'likes tea', 's1'), ('p2', 'Ines', 'sings', NULL);
  INSERT INTO notes VALUES ('n2', 'p1', 'p2', 2, 'second'), ('n1', 'p1', NULL, 1, 'first');
  INSERT INTO tags VALUES ('p1', 'kind'), ('p1', 'early');
`)

/** The fields of a query: `{ store: { code: {} } }`. */
type Wanted = { [name: string]: Wanted }
const requested = (wanted: Wanted): RequestedFields =>
  new Map(Object.entries(wanted).map(([name, inside]) => [name, requested(inside)]))

async function served(wanted: Wanted, viewerId = 'p1') {
  const { columns, from, read } = compileShape('sqlite', personShape, requested(wanted), 'p')
  const reading: Reading = {
    viewerId,
    seesAll: false,
    language: Language.EN,
    isHeldBack: () => false,
    manages: () => false,
    now: Date.parse('2026-03-10'),
    today: () => '2026-03-10',
  }
  return (await rows(`SELECT ${columns} FROM ${from} ORDER BY p.id`)).map((row) => read(row, reading))
}

describe('a compiled shape serves', () => {
  it('what is asked for and the id, and nothing else', async () => {
    expect(await served({ name: {} })).toEqual([
      { id: 'p1', name: 'Dana' },
      { id: 'p2', name: 'Ines' },
    ])
    expect(await served({})).toEqual([{ id: 'p1' }, { id: 'p2' }])
  })

  it('nothing for fields that have no source here: their own resolvers see to them', async () => {
    expect(await served({ weather: {}, __typename: {} })).toEqual([{ id: 'p1' }, { id: 'p2' }])
  })

  it('a row of another type, or null where there is none', async () => {
    expect(await served({ store: { code: {} } })).toEqual([
      { id: 'p1', store: { id: 's1', code: 'RIVER' } },
      { id: 'p2', store: null },
    ])
  })

  it('many rows in their order, with what belongs to them, and an empty list where there are none', async () => {
    expect(await served({ notes: { text: {}, by: { name: {}, notes: { text: {} } } } })).toEqual([
      {
        id: 'p1',
        notes: [
          { id: 'n1', text: 'first', by: null },
          { id: 'n2', text: 'second', by: { id: 'p2', name: 'Ines', notes: [] } },
        ],
      },
      { id: 'p2', notes: [] },
    ])
  })

  it('many plain values', async () => {
    expect(await served({ tags: {} })).toEqual([
      { id: 'p1', tags: ['EARLY', 'KIND'] },
      { id: 'p2', tags: [] },
    ])
  })

  it('values computed from columns, by who reads', async () => {
    expect(await served({ secret: {}, full: {} }, 'p2')).toEqual([
      { id: 'p1', secret: null, full: 'p1: Dana' },
      { id: 'p2', secret: 'sings', full: 'p2: Ines' },
    ])
  })
})

describe('its statement', () => {
  it('joins beside a row once what several fields read from, also within a list', async () => {
    const wanted = { place: {}, placeCode: {}, notes: { by: { placeCode: {}, place: {} } } }
    expect(await served(wanted, 'p1')).toEqual([
      {
        id: 'p1',
        place: 'RIVER Riverside',
        placeCode: 'RIVER',
        notes: [
          { id: 'n1', by: null },
          { id: 'n2', by: { id: 'p2', placeCode: null, place: null } },
        ],
      },
      { id: 'p2', place: null, placeCode: null, notes: [] },
    ])
    const { columns, from } = compileShape('sqlite', personShape, requested(wanted), 'p')
    expect(from.match(/JOIN stores/g)).toHaveLength(1)
    expect(columns.match(/JOIN stores/g)).toHaveLength(1)
  })

  it('does not join again the row to which what it joins points back', async () => {
    const wanted = { firstNote: { owner: {} } }
    expect(await served(wanted)).toEqual([
      { id: 'p1', firstNote: { id: 'n1', owner: 'Dana' } },
      { id: 'p2', firstNote: null },
    ])
    const { from } = compileShape('sqlite', personShape, requested(wanted), 'p')
    expect(from.match(/people/g)).toHaveLength(1)
  })

  it('joins nothing that is not asked for', () => {
    const { columns, from } = compileShape('sqlite', personShape, requested({ name: {} }), 'p')
    expect(from).toBe('people p')
    expect(columns).toBe(`${BOUNDED} p.id AS "0", p.name AS "1"`)
  })

  it('brings what is to come in any case, once, and says where', () => {
    const { columns, always } = compileShape('sqlite', personShape, requested({ name: {} }), 'p', ['store_id', 'name'])
    expect(columns).toBe(`${BOUNDED} p.id AS "0", p.name AS "1", p.store_id AS "2"`)
    expect(always).toEqual([2, 1])
  })

  it('selects a column once, whatever it is needed for', () => {
    const { columns } = compileShape('sqlite', personShape, requested({ name: {}, full: {}, secret: {} }), 'p')
    expect(columns.match(/p\.name/g)).toHaveLength(1)
    expect(columns.match(/p\.id/g)).toHaveLength(1)
  })

  it('takes the words of each database', () => {
    const wanted = requested({ tags: {} })
    expect(compileShape('sqlite', personShape, wanted, 'p').columns).toContain('json_group_array')
    expect(compileShape('postgres', personShape, wanted, 'p').columns).toContain('array_to_json(ARRAY(')
  })
})
