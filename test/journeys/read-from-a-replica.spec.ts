import { describe, expect, it } from '@jest/globals'
import { dialect } from '../world/own-database.js'
import { ask, startPrimary, startReplicaOf, until, urlOf } from '../world/replica.js'
import { startWorld } from '../world/world.js'

const onPostgres = dialect === 'postgres' ? describe : describe.skip

onPostgres('with a replica to read from', () => {
  it('everybody reads what they wrote themselves, whatever the replica lacks, and nobody waits for one that is gone', async () => {
    const primary = await startPrimary()
    const replica = await startReplicaOf(primary)
    const beside = { DATABASE_REPLICA_URL: urlOf(replica), DATABASE_REPLICA_SECONDS: '600' }
    const world = await startWorld(beside, urlOf(primary))
    const elsewhere = await startWorld(beside, urlOf(primary))
    const manager = await world.manager()
    const hr = await world.hr()
    const dana = await world.employee(manager.store!)
    const first = await manager.logs({ about: dana })
    await until(async () => (await hr.sees(first)) !== null)

    // From here on the replica takes in what the primary has, and shows nothing of it.
    await ask(replica, 'SELECT pg_wal_replay_pause()')
    const incident = await manager.logs({ about: dana })
    await manager.withdraws(incident, 'It was another till.')
    expect((await manager.sees(incident))!.withdrawnAt).not.toBeNull()
    // Another process has been told who wrote.
    const sameManager = await elsewhere.known(manager.number)
    await until(async () => (await sameManager.sees(incident)) !== null)
    // Whoever has written nothing is served by the replica.
    expect(await hr.sees(incident)).toBeNull()
    expect((await hr.sees(first))!.id).toBe(first.id)
    // But not where it is too far behind.
    const impatient = await startWorld({ ...beside, DATABASE_REPLICA_SECONDS: '1' }, urlOf(primary))
    const sameHr = await impatient.known(hr.number)
    await until(async () => (await sameHr.sees(incident)) !== null)

    await ask(replica, 'SELECT pg_wal_replay_resume()')
    await until(async () => (await hr.sees(incident)) !== null)
    await replica.kill()
    const last = await manager.logs({ about: dana })
    expect((await hr.sees(first))!.id).toBe(first.id)
    await until(async () => (await hr.sees(last)) !== null)
  }, 120_000)
})
