import { describe, expect, it } from '@jest/globals'
import { Store } from '../../src/directory/store.entity.js'
import { Language } from '../../src/language/language.js'
import { Database } from '../../src/database/database.js'
import { columnOf } from '../../src/retention/export-words.js'
import { PERSONAL_RECORDS } from '../../src/retention/personal-records.js'
import { englishIn } from '../world/english.js'
import { agreed, obtains } from '../world/formally.js'
import { answers } from '../world/lives.js'
import type { Person } from '../world/person.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const FINDING = `query ($id: ID!) { incident(id: $id) { assessment { finding explanation reasoning
  details { conditions { because } badDayLikelihood goingWell certaintyBecause whatWouldChangeIt } } } }`
const LANGUAGE = '{ viewer { language } }'
const SET = 'mutation ($language: Language) { setMyLanguage(language: $language) }'

const world = await startWorld({ FIRST_LOOK_PERCENT: '0' })
const riverside = await world.store('Riverside')
const gracht = await world.store('Gracht')
const manager = await world.manager(riverside, gracht)
const dana = await world.employee(riverside, { name: 'Dana Visser' })
const hr = await world.hr()
await dana.asks(SET, { language: 'NL' })

const languageOf = async (person: Person) => (await person.asks(LANGUAGE)).viewer.language
const findingFor = async (person: Person, id: unknown) => (await person.asks(FINDING, { id })).incident.assessment

describe('a person’s language', () => {
  it('is theirs to choose, else their store’s, else English', async () => {
    const lotte = await world.employee(gracht)
    expect(await languageOf(lotte)).toBe('EN')
    await world.change((tx) => tx.update(Store, { id: gracht.id }, { language: Language.NL }))
    expect(await languageOf(lotte)).toBe('NL')
    expect((await lotte.asks(SET, { language: 'EN' })).setMyLanguage).toBe('EN')
    expect(await languageOf(lotte)).toBe('EN')
    expect((await lotte.asks(SET)).setMyLanguage).toBe('NL')
    expect([await languageOf(lotte), await languageOf(dana), await languageOf(hr)]).toEqual(['NL', 'NL', 'EN'])
  })

  it('stands in the trail when they choose it, once', async () => {
    const chosen = async () =>
      (await world.trail()).filter(({ action, actor_id }) => action === 'employee.language-set' && actor_id === dana.id)
    const before = await chosen()
    expect(before).toHaveLength(1)
    await dana.asks(SET, { language: 'NL' })
    expect(await chosen()).toHaveLength(1)
  })
})

describe('what is said of an incident', () => {
  it('is said to each in their own language, and its name stays what it was', async () => {
    const { id } = await manager.logs({ about: dana, cause: 'EMPLOYEE', context: ['SYSTEM_OUTAGE'] })
    const [hers, theirs, forHr] = [await findingFor(dana, id), await findingFor(manager, id), await findingFor(hr, id)]
    expect(hers.explanation).toMatch(/^Dit lijkt een fout die iedereen weleens maakt\. Er is nog weinig bekend over u:/)
    expect(hers.explanation).toMatch(/Dit is geen bewijs, .* u kunt het in een verklaring vertellen\.$/)
    expect(hers.reasoning).toMatch(/^Dit lijkt een fout .* Wat in vertrouwen is verteld, telt niet mee\.$/)
    expect(hers.details.whatWouldChangeIt).toMatch(/^Nog zo’n dag|^Door nog een dag/)
    expect(theirs.explanation).toMatch(/^This looks like a mistake that anybody makes\. Little is known yet about Dana/)
    expect(theirs.details.whatWouldChangeIt).toMatch(/^It is about this one day/)
    expect(forHr.reasoning).toMatch(/^This looks like a mistake/)
    expect(JSON.stringify(hers)).not.toMatch(/\b(the|this|with|day)\b/)
    expect(hers.finding).toBe(theirs.finding)

    await manager.asks(SET, { language: 'NL' })
    const again = await findingFor(manager, id)
    expect(again.explanation).toMatch(
      /^Dit lijkt een fout .* weinig bekend over Dana Visser: .* aan u om uit te zoeken/,
    )
    await manager.asks(SET)
    expect(await findingFor(manager, id)).toEqual(theirs)
  })
})

describe('the tests of just cause', () => {
  const PREVIEW = `query ($incidentId: ID!) { justCause(incidentId: $incidentId, kind: WRITTEN_WARNING) {
    tests { test outcome because } } }`
  const WARN = `mutation ($input: RespondInput!) { respond(input: $input) {
    ... on DueProcessNotMet { message tests { because } } } }`

  it('say to each manager in their language what is not met, and what would serve instead', async () => {
    const { id } = await manager.logs({ about: await world.employee(riverside), cause: 'EMPLOYEE' })
    const said = async (person: Person) =>
      (await person.asks(PREVIEW, { incidentId: id })).justCause.tests.map(
        ({ because }: { because: string }) => because,
      )
    const input = { incidentId: id, kind: 'WRITTEN_WARNING', reason: 'Onbeleefd.' }
    const english = (await manager.asks(WARN, { input })).respond.message
    expect(english).toMatch(
      /^This was not recorded: 3 tests of just cause are not met\. The employee has not been asked/,
    )
    expect(english).toMatch(
      /the first step is a verbal warning\. What would serve instead: a teachable moment and no action\.$/,
    )
    const inEnglish = await said(manager)

    await manager.asks(SET, { language: 'NL' })
    const dutch = (await manager.asks(WARN, { input })).respond.message
    expect(dutch).toMatch(/^Dit is niet vastgelegd: 3 toetsen voor een gegronde maatregel zijn niet gehaald\. De medew/)
    expect(dutch).toMatch(
      /eerste stap is een mondelinge waarschuwing\. Wat in plaats daarvan past: een leermoment en geen/,
    )
    const inDutch = await said(manager)
    expect(inDutch).toHaveLength(7)
    for (const [n, because] of inDutch.entries()) expect(because).not.toBe(inEnglish[n])
    await manager.asks(SET)
  })
})

describe('a notice', () => {
  it('is in the language of whoever reads it, and says the same', async () => {
    const NOTICES = '{ viewer { notices(first: 1) { edges { node { kind text } } } } }'
    const newest = async (person: Person) => (await person.asks(NOTICES)).viewer.notices.edges[0].node
    const tess = await world.employee(riverside)
    const { id } = await hr.logs({ about: tess, store: riverside })
    const english = 'An incident about you was logged. Read it, and tell your side if you wish.'
    const dutch = 'Er is een voorval vastgelegd dat over u gaat. Lees het, en vertel uw kant als u dat wilt.'
    expect(id).toBeDefined()
    expect(await newest(tess)).toEqual({ kind: 'INCIDENT_LOGGED', text: english })
    await tess.asks(SET, { language: 'NL' })
    expect(await newest(tess)).toEqual({ kind: 'INCIDENT_LOGGED', text: dutch })
    expect((await newest(manager)).text).toBe('An incident was logged in your store.')
  })
})

describe('a letter', () => {
  it('is in the language of whom it is to, and HR can read it in another', async () => {
    const [mae, ben] = [await world.hr(), await world.hr()] as const
    const bram = await world.employee(gracht, { name: 'Bram Postma' })
    const incident = await manager.logs({ about: bram, store: gracht, cause: 'EMPLOYEE', severity: 'MAJOR' })
    await bram.states(incident)
    await obtains(mae, incident)
    const asked = await answers(manager, incident, 'WRITTEN_WARNING', { misconduct: 'THEFT', reason: 'Ten euros.' })
    const AWAITS = 'query ($id: ID!) { incident(id: $id) { responses { awaits hearing { nextStep } } } }'
    const awaitedBy = async (person: Person) =>
      (await person.asks(AWAITS, { id: incident.id })).incident.responses[0].awaits
    expect(await awaitedBy(bram)).toMatch(
      /^Eerst wordt u gehoord: HR nodigt u uit .* niet vóór \d+ [a-z]+ \d{4}, zodat/,
    )
    expect(await awaitedBy(mae)).toMatch(
      /^The employee is heard first: HR invites them to a hearing, not before \d+ [A-Z][a-z]+ \d{4}, so/,
    )
    await agreed(world, asked, mae, ben)

    const LETTER = `query ($id: ID!, $language: Language) { incident(id: $id) { responses {
      letter(language: $language) { html text } } } }`
    const letterFor = async (person: Person, language?: string) =>
      (await person.asks(LETTER, { id: incident.id, language })).incident.responses[0].letter
    const his = await letterFor(bram)
    expect(his.text).toMatch(/^Beslissing over [^]*Beste Bram Postma,[^]*besloten tot een schriftelijke waarschuwing\./)
    expect(his.text).toContain('Ten euros.')
    expect(his.text).toContain('Was er opzet om te schaden?')
    expect(his.html).toContain('<html lang="nl">')
    expect(await letterFor(mae)).toEqual(his)
    expect((await letterFor(mae, 'EN')).text).toMatch(
      /^Decision on [^]*Dear Bram Postma,[^]*decided on a written warning/,
    )
  })
})

describe('the page of what is held on somebody', () => {
  it('begins in the language of whoever reads it', async () => {
    const EXPORT = 'query ($number: String!) { personExport(number: $number) { page } }'
    const pageFor = async (person: Person): Promise<string> =>
      (await person.asks(EXPORT, { number: dana.number })).personExport.page
    expect(await pageFor(hr)).toMatch(
      /<html lang="en">[^]*What is held on Dana Visser[^]*In short[^]* incidents? names? them/,
    )
    expect(await pageFor(dana)).toMatch(
      /<html lang="nl">[^]*over Dana Visser bewaard wordt[^]*In het kort[^]* noem(?:t|en) deze persoon/,
    )
  })

  it('is in it to its end, with a name above every part and every column', async () => {
    const page = (await dana.asks('query ($n: String!) { personExport(number: $n) { page } }', { n: dana.number }))
      .personExport.page as string
    expect(page).toMatch(/Voorvallen \(\d+\)[^]*<dt>Gebeurd op<[^]*<dt>Uitleg<\/dt><dd>Dit lijkt een fout/)
    // What programs read as a code stands behind its words.
    expect(page).toContain('<dt>Oorzaak</dt><dd>medewerker (EMPLOYEE)</dd>')
    expect(page).toContain('<dt>Ernst</dt><dd>licht (MINOR)</dd>')
    expect(englishIn(page, ['The customer waited a long time and then got the wrong bag.'])).toEqual([])

    const { entityMetadatas } = world.server.app.get(Database).records.connection
    const columnsOf = new Map(
      entityMetadatas.map(({ tableName, columns }) => [tableName, columns.map(({ databaseName }) => databaseName)]),
    )
    const columns = PERSONAL_RECORDS.flatMap(({ table, select, without = [] }) =>
      select
        ? [...select.matchAll(/[a-z]\.(\w+)/g)].map(([, column]) => column!)
        : (columnsOf.get(table) ?? []).filter((column) => !without.includes(column)),
    )
    const asInEnglish = columns.filter((column) => columnOf(column, Language.NL) === columnOf(column, Language.EN))
    // These are spelt alike in both.
    expect(new Set(asInEnglish)).toEqual(new Set(['id', 'code', 'status', 'was']))
  })
})

describe('the review', () => {
  it('is answered in the language of whoever asks', async () => {
    const lotte = await world.hr()
    await lotte.asks(SET, { language: 'NL' })
    const year = Number(dateAgo(0).slice(0, 4)) - 1
    const ASKED = `{ breakdowns(by: STORE, from: "${year}-01-01", to: "${year}-12-31") {
      writtenAnswer { title inWords howCounted } } }`
    const { title, inWords, howCounted } = (await lotte.asks(ASKED)).breakdowns.writtenAnswer
    expect(title).toBe(`Voorvallen per winkel, januari ${year} tot en met december ${year}`)
    expect(howCounted[0]).toMatch(/^Elk voorval dat niet is ingetrokken telt één keer/)
    expect(englishIn([title, ...inWords, ...howCounted].join('\n'))).toEqual([])
    expect((await hr.asks(ASKED)).breakdowns.writtenAnswer.title).toMatch(/^Breakdowns by store, January/)
  })
})
