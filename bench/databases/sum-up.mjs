import { connectionsTo } from '../../dist/ormconfig.js'
import { Database } from '../../dist/src/database/database.js'
import { refreshExposure } from '../../dist/src/workforce/exposure.keeper.js'
import { isoDate } from '../chain/chain.mjs'
import { idOf } from '../chain/rows.mjs'

/** The rows were put there directly: what the project sums up as it writes is summed up by the project now. */
export async function sumUp({ url }, chain) {
  const database = await Database.open(connectionsTo(url))
  const ids = idOf(chain)
  const touched = []
  for (const store of chain.stores)
    for (let day = chain.rosterFrom; day <= chain.today + 31; day += 28)
      touched.push({ storeId: ids.store(store), date: isoDate(day) })
  await database.write((tx) => refreshExposure(database, tx, touched))
  if (database.dialect === 'postgres') await database.write((tx) => tx.query('ANALYZE'))
  await database.close()
}
