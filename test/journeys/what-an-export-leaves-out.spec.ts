import { describe, expect, it } from '@jest/globals'
import { ExportService } from '../../src/retention/export.service.js'
import type { Data } from '../world/client.js'
import { steps } from '../world/due-process.js'
import type { Person } from '../world/person.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store('Riverside')
const [mae, ben] = [await world.hr({ name: 'Mae' }), await world.hr()] as const

const EXPORT = 'query ($number: String!) { personExport(number: $number) { json page } }'
const exported = async (reader: Person, { number }: Person): Promise<{ json: string; page: string }> =>
  (await reader.asks(EXPORT, { number })).personExport
const complainsAbout = (dana: Person, { number }: Person): Promise<Data> =>
  dana.logs({ about: dana, summary: 'Shouted at by HR.', parties: [{ employee: number, part: 'COMPLAINED_ABOUT' }] })

describe('what HR exports of somebody who complained about one of them', () => {
  it('tells whoever is complained about nothing of it; all others in HR, and whoever complained, have all of it', async () => {
    const dana = await world.employee(riverside)
    const ordinary = await ben.logs({ about: dana, store: riverside, summary: 'A jar fell.' })
    const complaint = await complainsAbout(dana, mae)
    await ben.asks('mutation ($id: ID!) { lookInto(id: $id) { id } }', { id: complaint.id })
    await dana.states(complaint, 'It was before customers.')
    await dana.asks(steps.tellInConfidence, { incidentId: complaint.id, text: 'I am afraid.', visibleToManager: false })
    await ben.responds(complaint, 'SUPPORT', { reason: 'A talk with both.' })
    await ben.asks('mutation ($id: ID!) { placeLegalHold(incidentId: $id, reason: "For court.") { id } }', complaint)
    await ben.asks('mutation ($id: ID!) { endComplaint(id: $id, outcome: "They speak again.") { id } }', complaint)
    const told = [complaint.id, complaint.reference, 'Shouted at', 'before customers', 'I am afraid', 'A talk with both', 'For court', 'COMPLAINT_MADE', 'They speak again'] // prettier-ignore

    const forMae = await exported(mae, dana)
    for (const needle of told) for (const text of [forMae.json, forMae.page]) expect(text).not.toContain(needle)
    for (const text of [forMae.json, forMae.page]) expect(text).toContain('A jar fell.')
    expect(forMae.json).toContain(ordinary.id)
    for (const { json } of [await exported(ben, dana), await exported(dana, dana)])
      for (const needle of told) expect(json).toContain(needle)
    const byCommand = await world.server.app.get(ExportService).forOperator(dana.number)
    expect(JSON.stringify(byCommand)).toContain('Shouted at')
  })

  it('says so in what every one of them exports, whether there is such a complaint or not', async () => {
    const [dana, tom] = [await world.employee(riverside), await world.employee(riverside)]
    await complainsAbout(dana, mae)
    const saysSo = 'A complaint about them, if there is one, is not in it'
    for (const reader of [mae, ben])
      for (const whose of [dana, tom]) {
        const { json, page } = await exported(reader, whose)
        expect(JSON.parse(json).note).toContain(saysSo)
        expect(page).toContain(saysSo)
      }
    const own = await exported(dana, dana)
    expect(JSON.parse(own.json).note).toBeNull()
    expect(own.page).not.toContain(saysSo)
  })
})
