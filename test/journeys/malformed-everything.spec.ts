import { randomInt } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it, jest } from '@jest/globals'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import * as fc from 'fast-check'
import { beginFolder, endFolder } from '../../src/intake/folder.reader.js'
import { BadRecords } from '../../src/intake/problems.js'
import { Malformed, type Sent } from '../edge/malformed.js'
import { dialect, testFolder } from '../world/own-database.js'
import { threadTime } from '../world/thread-time.js'
import { startWorld } from '../world/world.js'

/**
 * In the suite 1,000, the same ones every time, and 500 others on PostgreSQL; `npm run fuzz:edge` tries 50,000 more, and minds
 * the clock and the heap.
 */
const INPUTS = Number(process.env.EDGE_INPUTS ?? (dialect === 'sqlite' ? 1_000 : 500))
const IN_THE_SUITE = dialect === 'sqlite' ? 20_261_128 : 20_261_129
const SEED = process.env.EDGE_INPUTS ? Number(process.env.EDGE_SEED ?? randomInt(1_000_000)) : IN_THE_SUITE
const MINDS_TIME = process.env.EDGE_INPUTS !== undefined
const MOST_MS = 250

const world = await startWorld()
const { schema } = world.server.app.get(GraphQLSchemaHost)
const manager = await world.manager()
const dana = await world.employee(manager.store!)
const hr = await world.hr()
const incident = await manager.logs({ about: dana, cause: 'EMPLOYEE' })
const response = await manager.responds(incident, 'SUPPORT')
const known = [incident.id, response.id, manager.store!.code, dana.number, manager.number, hr.number, 'CASHIER', `APPEAL:${incident.id}`, 'A sentence of a few words.'] as string[] // prettier-ignore

const faults: string[] = []
const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => faults.push(String(chunk)) > 0)
afterAll(() => stderr.mockRestore())

async function answerTo(sent: Sent | string, authorization: string | undefined) {
  const body = typeof sent === 'string' ? sent : JSON.stringify(sent)
  let status = 0
  let text = ''
  const { milliseconds } = await threadTime(async () => {
    const response = await fetch(`${world.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body,
    })
    status = response.status
    text = await response.text()
  })
  return { status, text, milliseconds, length: body.length }
}

async function heapUsed(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let n = 0; n < 3; n++) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return process.memoryUsage().heapUsed
}

describe('whatever is sent', () => {
  it(
    `is answered or refused, and is never a fault of ours (${INPUTS} inputs, seed ${SEED})`,
    async () => {
      const people = fc.constantFrom(
        ...(await Promise.all([manager, dana, hr].map((one) => one.authorization()))),
        undefined,
      )
      const sent = fc.oneof(
        { weight: 19, arbitrary: new Malformed(schema, known).sent() },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
      )
      let early = 0
      let tried = 0
      await fc.assert(
        fc.asyncProperty(sent, people, async (what, who) => {
          const { status, text, milliseconds, length } = await answerTo(what, who)
          if (++tried === Math.floor(INPUTS / 5)) early = await heapUsed()
          expect([status < 500, text.includes('INTERNAL_SERVER_ERROR'), faults]).toEqual([true, false, []])
          const refused = !text.startsWith('{"data":{') && status !== 404
          if (!MINDS_TIME || !refused || milliseconds < MOST_MS) return
          // Sent again: at first, compiling and collecting garbage in other threads counts as well.
          const again = [await answerTo(what, who), await answerTo(what, who)].map((one) => one.milliseconds)
          const least = Math.min(...again)
          expect([least < MOST_MS, least, length]).toEqual([true, least, length])
        }),
        { numRuns: INPUTS, seed: SEED, endOnFailure: true },
      )
      // After a fifth everything that is kept by design (parsed documents, tokens) is there.
      if (MINDS_TIME) expect(await heapUsed()).toBeLessThan(early + 64 * 1024 * 1024)
    },
    INPUTS * 200,
  )
})

describe('whatever a CSV file holds', () => {
  const GOOD = {
    'stores.csv': 'code,name,timeZone\nS1,Riverside,Europe/Dublin\n',
    'employees.csv': 'number,store,position,manager,hiredOn,role,name,subject\nE1,S1,CASHIER,M1,2020-01-01,EMPLOYEE,Dana,00u1\nM1,S1,MANAGER,,2020-01-01,STORE_MANAGER,Ines,\n', // prettier-ignore
    'shifts.csv': 'employee,store,date,position,interactions,conditions\nE1,S1,2025-03-01,CASHIER,80,UNDERSTAFFED|PEAK_DEMAND\n', // prettier-ignore
    'incidents.csv': 'reference,employee,store,occurredAt,cause,severity,context,summary\nR1,E1,S1,2025-03-01T12:00:00Z,EMPLOYEE,MINOR,UNDERSTAFFED,"Said ""no""."\n', // prettier-ignore
  }
  const put = fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', '\0', '\ufeff', '|', ';', '\u2028', 'x'.repeat(300), '9'.repeat(40), '-1', '2025-02-30', '=cmd()', '\ud83d') // prettier-ignore
  const change = fc.tuple(fc.constantFrom(...Object.keys(GOOD)), fc.nat(), fc.nat(40), put, fc.boolean())

  it('is read, or said what is wrong with it', async () => {
    const dir = join(testFolder(), 'malformed')
    mkdirSync(dir, { recursive: true })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const files: Record<string, string> = { ...GOOD }
        for (const [file, where, length, what, bytes] of changes) {
          const text = files[file]!
          const place = where % (text.length + 1)
          files[file] = text.slice(0, place) + (bytes ? '\xff\xfe' : what) + text.slice(place + length)
        }
        for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text, 'latin1')
        const failure: unknown = await beginFolder(dir, { now: Date.parse('2026-01-01') })
          .then((begun) => endFolder(begun, () => {}))
          .then(
            () => undefined,
            (error: unknown) => error,
          )
        if (failure !== undefined) expect(failure).toBeInstanceOf(BadRecords)
      }),
      { numRuns: INPUTS / 20, seed: SEED, endOnFailure: true },
    )
  }, 600_000)
})
