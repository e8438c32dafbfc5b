import { type Records, RecordsBuilder } from '../../pattern/records/records.js'
import { DAY_MS } from '../../time/instant.js'

const STORES = 3
const PEOPLE = 8
const FIRST_DAY = 20_000
const DAYS = 500

/**
 * Records of a small chain that never was, for a thread to practise on: a program is slow until it has done the same for a while. So
 * it has something of all that records hold: positions, conditions, other causes, several recorders, and somebody who gets worse.
 */
export function practiceRecords(): Records {
  const builder = new RecordsBuilder()
  for (let day = 0; day < DAYS; day++)
    for (let n = 0; n < STORES * PEOPLE; n++) {
      if ((day + n) % 3 === 0) continue
      const store = `Store ${n % STORES}`
      const position = n % 5 === 0 ? 'LEAD' : 'CASHIER'
      const conditions = day % 7 > 4 ? ['PEAK'] : []
      const person = `Person ${n}`
      const interactions = n === 4 && day % 9 === 0 ? null : 40 + ((day * 7 + n * 13) % 40)
      builder.shift({ person, store, day: FIRST_DAY + day, position, interactions, conditions })
      const getsWorse = n === 1 && day > DAYS / 2
      if ((day * 31 + n * 17) % (getsWorse ? 7 : 43) > 0) continue
      const reference = `${day} ${n}`
      const recorders = [
        `Manager of ${store}`,
        `Manager of ${store}`,
        `Person ${(n + STORES) % (STORES * PEOPLE)}`,
        null,
      ]
      builder.incident({
        reference,
        person,
        store,
        moment: (FIRST_DAY + day) * DAY_MS + n * 60_000,
        localDay: FIRST_DAY + day,
        minuteOfDay: 12 * 60,
        cause: (day + n) % 6 === 0 ? 'SYSTEM' : 'EMPLOYEE',
        recorder: recorders[(day + n) % recorders.length]!,
        otherwise: { position, conditions },
      })
    }
  return builder.build()
}
