import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { ImportService } from '../../../src/intake/import.service.js'
import * as customers from '../../world/customers.js'
import { recorded } from '../../world/customers.js'
import { testFolder } from '../../world/own-database.js'
import { noon } from '../../world/times.js'
import { startWorld } from '../../world/world.js'

/** A file of incidents that names customers in its words. */
const world = await startWorld()
const importer = world.server.app.get(ImportService, { strict: false })

const PEOPLE = `number,name,store,position,manager,hiredOn,role
E1,Dana Whitlock,NORTH,CASHIER,M1,2020-01-01,EMPLOYEE
M1,Tom Ekberg,NORTH,,,2018-01-01,STORE_MANAGER
H1,Amara Osei,,,,2018-01-01,HR
`
const HEADER = 'reference,employee,store,occurredAt,cause,severity,context,summary,reporter,customer\n'
const told = (reference: string, summary: string, customer: string) =>
  `${reference},E1,NORTH,${noon(3)},UNKNOWN,MINOR,,"${summary}",M1,${customer}\n`

async function takesIn(incidents: string, named?: string) {
  const folder = join(testFolder(), `folder-${randomUUID()}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'stores.csv'), 'code,name,timeZone,language\nNORTH,North End,UTC,\n')
  writeFileSync(join(folder, 'employees.csv'), PEOPLE)
  writeFileSync(join(folder, 'incidents.csv'), HEADER + incidents)
  if (named) writeFileSync(join(folder, 'customers.csv'), `reference,name,contact\n${named}\n`)
  return importer.import(folder)
}
await takesIn('')
const [dana, manager, hr] = await Promise.all(['E1', 'M1', 'H1'].map((number) => world.known(number)))
const READ = 'query ($reference: String!) { incidentByReference(reference: $reference) { summary } }'
const reads = async (reference: string) => (await dana!.asks(READ, { reference })).incidentByReference.summary
const unchanged = { incidents: { added: 0, updated: 0, unchanged: 1 } }

describe('a file of incidents', () => {
  it('names no customer to the employee, also one of whom the same folder tells', async () => {
    const words = told('I-1', 'Greta Holm (Holm, Greta) waited for Dana.', 'C-1')
    expect(await takesIn(words, 'C-1,Greta Holm,')).toMatchObject({ customers: { added: 1 } })
    expect(await reads('I-1')).toBe('the customer (the customer) waited for Dana.')
    expect(await takesIn(words)).toMatchObject(unchanged)
  })

  it('changes nothing of what it told, by whatever name the customer is given since', async () => {
    const { reference } = await recorded(hr!, { name: null, contact: null })
    const words = told('I-2', 'Femke Bos shouted at Dana.', reference)
    await takesIn(words)
    await manager!.asks(customers.RECORD, { customers: [{ reference, name: 'Femke Bos' }] })
    expect(await takesIn(words)).toMatchObject(unchanged)
    expect(await reads('I-2')).toBe('Femke Bos shouted at Dana.')

    const { reference: other } = await recorded(hr!, { name: 'Femke Bos' })
    const cleaned = told('I-3', 'Femke Bos shouted at Dana.', other)
    await takesIn(cleaned)
    await manager!.asks(customers.RECORD, { customers: [{ reference: other, name: 'Shouted Dana Ruth' }] })
    expect(await takesIn(cleaned)).toMatchObject(unchanged)
    expect(await reads('I-3')).toBe('the customer shouted at Dana.')
  })

  it('tells anew what it says otherwise, without the name', async () => {
    const { reference } = await recorded(hr!, { name: 'Lena Vos' })
    await takesIn(told('I-4', 'It was Lena Vos.', reference))
    expect(await takesIn(told('I-4', 'It was the till, said Lena Vos.', reference))).toMatchObject({
      incidents: { updated: 1 },
    })
    expect(await reads('I-4')).toBe('It was the till, said the customer.')
    expect(JSON.stringify(await world.trail())).not.toMatch(/Lena|Vos/)
  })
})
