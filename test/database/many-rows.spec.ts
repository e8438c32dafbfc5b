import { expect, it } from '@jest/globals'
import { connectionsTo } from '../../ormconfig.js'
import { Database } from '../../src/database/database.js'
import { askMany } from '../../src/database/many-rows.js'
import { atEnd } from '../world/at-end.js'
import { dialect, ownDatabase } from '../world/own-database.js'

const database = await Database.open(connectionsTo(await ownDatabase()))
atEnd(() => database.close())

interface Row {
  name: string | null
  'how many': number
}
const ask = (where: string) =>
  askMany<Row>(
    dialect,
    database.asking(),
    { name: 't.column2', 'how many': 't.column1 * 2' },
    `FROM (VALUES (3, 'say "three"'), (1, NULL), (2, 'zwei, d’accord'), (4, '[4]')) t ${where}`,
    ['how many'],
    [2],
  )

it('many rows come in their order, with their names, whatever stands in them', async () => {
  expect(await ask('WHERE t.column1 > 0 OR t.column1 = $1')).toEqual([
    { name: null, 'how many': 2 },
    { name: 'zwei, d’accord', 'how many': 4 },
    { name: 'say "three"', 'how many': 6 },
    { name: '[4]', 'how many': 8 },
  ])
  expect(await ask('WHERE t.column1 = $1')).toEqual([{ name: 'zwei, d’accord', 'how many': 4 }])
  expect(await ask('WHERE t.column1 > 5 AND t.column1 = $1')).toEqual([])
})
