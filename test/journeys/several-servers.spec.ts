import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { dialect, ownDatabase } from '../world/own-database.js'
import { startWorld } from '../world/world.js'

const onPostgres = dialect === 'postgres' ? describe : describe.skip

onPostgres('several servers on one database', () => {
  it('take what somebody asks of either from one allowance', async () => {
    const url = await ownDatabase()
    const [here, there] = [await startWorld({ RATE_LIMIT: '100' }, url), await startWorld({ RATE_LIMIT: '100' }, url)]
    const dana = await here.employee()
    const sameDana = await there.known(dana.number)
    const refused = async (one: typeof dana) => {
      const { errors } = await one.sends('{ viewer { role } }')
      return errors?.[0]?.extensions?.['code'] === 'RATE_LIMITED'
    }
    let asked = 0
    while (!(await refused(dana))) asked++
    expect(asked).toBeGreaterThan(10)
    // The other is told a moment later, and by itself would have answered as often.
    let answered = 0
    for (; answered < 10 && !(await refused(sameDana)); answered++) await pause(500)
    expect(answered).toBeLessThan(10)
    // Of anybody else's allowance nothing is gone.
    expect(await refused(await here.hr())).toBe(false)
  })
})
