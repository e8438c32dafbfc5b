import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect } from '@jest/globals'
import { atEnd } from '../world/at-end.js'
import { ifBuilt } from '../world/built.js'
import { dialect, testFolder } from '../world/own-database.js'
import { ask, startPrimary, startReplicaOf, until, urlOf, waitForReplica } from '../world/replica.js'
import { Load } from './load.js'
import { answersAgain, EMPLOYEES, expectWhole, managersToken, seed, STORE } from './records.js'
import { startProcess } from './server-process.js'

/** A tenth of the kills that `npm run kill` takes; the suite has one. */
const TIMES = Math.ceil(Number(process.env.KILLS ?? 1) / 10)
const CLIENTS = 4

const onPostgres = dialect === 'postgres' ? describe : describe.skip

onPostgres('where the primary is killed under load and its replica takes over', () => {
  ifBuilt(
    `two servers keep all that they acknowledged, apply nothing twice, and go on by themselves (${TIMES} times)`,
    async () => {
      const folder = mkdtempSync(join(testFolder(), 'failed-over-'))
      const anchors = join(folder, 'anchors')
      let primary = await startPrimary()
      const address = await addressOfThePrimary(() => primary.port)
      await seed(address.url)
      const manager = await managersToken(join(folder, 'key.sqlite'))
      const load = new Load(STORE, EMPLOYEES)
      for (let time = 0; time < TIMES; time++) {
        const replica = await startReplicaOf(primary)
        await waitForReplica(primary)
        const env = { DATABASE_URL: address.url, DATABASE_REPLICA_URL: urlOf(replica), ...manager.env }
        const servers = [await startProcess({ ...env, AUDIT_ANCHOR_FILE: anchors }), await startProcess(env)]
        const askings = servers.map(({ url }) => ({ url, token: manager.token }))
        await answersAgain(load, askings[0]!, servers[0]!)
        for (const asking of askings) load.begin(asking, CLIENTS)
        await pause(500 + Math.random() * 1_000)
        const before = load.acknowledged.size

        await primary.kill()
        await ask(replica, 'SELECT pg_promote()')
        primary = replica
        address.letGo() // as what stands before the servers does once it knows
        await until(async () => load.acknowledged.size > before + 20) // by the same clients, who know of nothing
        await load.end()
        // What nobody answered is sent to the other server this time.
        await answersAgain(load, askings[1]!, servers[1]!)
        for (const server of servers) await server.stop()
        await expectWhole(address.url, load, { anchors })
      }
      console.log(`Failed over ${TIMES} times: ${load.acknowledged.size} acknowledged incidents are all there.`)
      expect(load.unanswered).toEqual([])
    },
    120_000 + TIMES * 120_000,
  )
})

/** One address for whichever server is the primary, as a virtual address or a proxy gives it. */
async function addressOfThePrimary(port: () => number) {
  const open = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connect(port(), '127.0.0.1')
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const letGo = () => {
    for (const one of open) one.destroy()
  }
  atEnd(() => {
    letGo()
    proxy.close()
  })
  return { url: `postgres://postgres@127.0.0.1:${(proxy.address() as AddressInfo).port}/postgres`, letGo }
}
