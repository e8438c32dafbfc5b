import { describe, expect, it } from '@jest/globals'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { getNamedType, type GraphQLField, isLeafType } from 'graphql'
import type { Answer, Data } from '../world/client.js'
import { testClock } from '../world/clock.js'
import { Listener } from '../world/listener.js'
import type { Person } from '../world/person.js'
import { statementsOf } from '../world/statements.js'
import { startWorld } from '../world/world.js'
import { DEEDS } from './access/deeds.js'
import { castOf, type Everything, everythingAbout } from './access/everything-about.js'
import { asSeen, type Asked, cursorOfNothing, neverWas, nobodyGuessed, UNKNOWN } from './access/never-was.js'
import { QUESTIONS, rootOf } from './access/questions.js'
import { REFERENCES, unsaid } from './access/references.js'
import { askerOf, newSubject, ROLES } from './access/roles.js'
import { committedTable } from './access/table.js'
import { byQuestion, documentAt, hidesNothing, inBrackets, objectsAt, type Place, placesIn } from './access/walk.js'
import { changesIn, TOLD_TO_ALL, wholeView } from './access/whole-view.js'

const cast = await castOf(await startWorld({ MAX_QUERY_COST: '1000000' }))
const about = await everythingAbout(cast, await newSubject(cast, 'employee'))
const { world, store } = cast
const { schema } = world.server.app.get(GraphQLSchemaHost)
const places = placesIn(schema)
const mutations = schema.getMutationType()!.getFields()
const listening = statementsOf(world)

/** For whom the person's records do not exist. */
const outsiders: Record<string, Person> = {
  colleague: cast.colleague,
  'employee elsewhere': await world.employee(),
  'manager elsewhere': cast.elsewhere,
  'former manager': await formerManager(),
}

async function formerManager(): Promise<Person> {
  const former = await world.manager(store)
  await former.logs({ about: about.subject, cause: 'EMPLOYEE' })
  const next = await world.store('Old Market')
  await world.change(async (tx) => {
    await tx.query(`UPDATE store_managers SET store_id = '${next.id}' WHERE employee_id = '${former.id}'`)
    await tx.query(`UPDATE employees SET store_id = '${next.id}' WHERE id = '${former.id}'`)
  })
  return Object.assign(former, { store: next })
}

type Sends = (text: string) => Promise<Answer>
const asks = (mine: Person, subject = about.subject): Asked => ({
  mine,
  subject,
  store,
  customer: about.customer.reference,
})

/**
 * What somebody can tell of what is not theirs from what never was: by the answer, or by how long it takes. That is told by
 * what the database is asked. What runs beside it differs now and then, and not every time.
 */
/** How many times somebody has asked for what is not theirs. */
let attacks = 0

async function toldApart(asked: Asked, sends: Sends, theirs: string, none: string) {
  if (theirs === none) return []
  attacks++
  for (let tries = 0; tries < 3; tries++) {
    const [one, other] = [await listening(() => sends(theirs)), await listening(() => sends(none))]
    if (asSeen(one.answer, asked) !== asSeen(other.answer, asked)) return ['by the answer']
    if (one.statements === other.statements) return []
  }
  return ['by the time it takes']
}

function mutationOf(name: string, variables: object): string {
  const field = mutations[name] as GraphQLField<unknown, unknown>
  const args = field.args.filter((arg) => arg.name in variables)
  const asked = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  return `mutation ${inBrackets(asked)} { ${name}${inBrackets(given)} ${isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'} }`
}
/** Ids can't be guessed: whoever has one learns at most that it is one. What names nothing of theirs tells nothing of it. */
const isTold = async (asked: Asked, sends: Sends, theirs: string, none = neverWas(theirs, asked)) =>
  theirs !== none && ++attacks && asSeen(await sends(theirs), asked) !== asSeen(await sends(none), asked)

const sending = (mine: Person, document: string) => (variables: string) =>
  mine.sends(document, JSON.parse(variables) as object)

const THE_RULES = 'A rule that somebody is held to can be read by all.'
const COLLEAGUES = 'Who works in one’s own store is no secret there.'

/** What may differ, by mutation and role, and why. */
const MAY_KNOW: Record<string, string> = {
  'acknowledgeStandard, colleague': THE_RULES,
  'acknowledgeStandard, employee elsewhere': THE_RULES,
  'acknowledgeStandard, manager elsewhere': THE_RULES,
  'acknowledgeStandard, former manager': THE_RULES,
  'confirmAccount, colleague': 'The account is their own.',
  'withholdAccount, colleague': 'The account is their own.',
  'withdrawCommendation, colleague': 'The commendation is their own.',
  'tellWhatYouSaw, colleague': COLLEAGUES,
  'commend, colleague': COLLEAGUES,
}

const AN_ID = /"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}"/g

/** Whom somebody complains about. */
const accused = async (): Promise<Record<string, Person>> => ({
  'in HR': await world.hr(),
  'who manages': await world.manager(store),
  'beside them': await world.employee(store),
})

/**
 * What came of a complaint by somebody of whom nothing else waits, while nobody has opened it. (What waits of whoever complained
 * is not for whom it is about, who could tell by that: see SECURITY.md.)
 */
async function complaintBy(complainer: Person, { number }: Person): Promise<Data> {
  const { otherHr } = cast
  const complaint = await complainer.logs({
    about: complainer,
    parties: [{ part: 'COMPLAINED_ABOUT', employee: number }],
  })
  const does = (what: string) => otherHr.asks(`mutation ($id: ID!) { ${what} { id } }`, { id: complaint.id })
  await does('lookInto(id: $id)')
  await does('placeLegalHold(incidentId: $id, reason: "A letter.")')
  await does('endComplaint(id: $id, outcome: "We talked to both.")')
  return complaint
}

/** What one has read oneself stands there, where HR reads it. */
const READS = ['employee.readBy', 'customer.readBy', 'personExport']

/** What is about everybody, and may change for those whom nothing else concerns: who comes to work in a store is known there. */
const FOR_ALL =
  /^(employees|standards|remedies|offerings|policies|policy|firstLookPolicy|reviewPolicy|retentionPolicy(ToCome)?|reassignmentPositions|representatives|individualFindingsOff)\b/

describe('what isn’t theirs answers as what never was', () => {
  it.each(Object.keys(outsiders))(
    'in every place of the schema, and as fast, for a %s',
    async (role) => {
      const asked = asks(outsiders[role]!)
      const learnt: string[] = []
      for (const [question, places] of byQuestion(schema)) {
        const theirs = QUESTIONS[question]!(about)
        const none = neverWas(theirs, asked)
        let whole = true
        const together = await toldApart(asked, async (text) => {
          const answer = await asked.mine.sends(documentAt(places, text))
          whole &&= hidesNothing(answer)
          return answer
        }, theirs, none) // prettier-ignore
        if (whole && together.length === 0) {
          if (theirs !== none) attacks += places.length - 1
          continue
        }
        for (const place of places) {
          const told = await toldApart(asked, (text) => asked.mine.sends(documentAt([place], text)), theirs, none)
          learnt.push(...told.map((how) => `${place.name}, ${how}`))
        }
      }
      expect(learnt).toEqual([])
    },
    120_000,
  )

  it('by every argument that can name somebody or something', async () => {
    expect(unsaid(schema).map((at) => `${at} is new: say in access/references.ts how it names something.`)).toEqual([])
    const learnt: string[] = []
    for (const [argument, reference] of Object.entries(REFERENCES))
      for (const [role, mine] of Object.entries(outsiders)) {
        const theirs = reference(about)
        const told = await toldApart(asks(mine), (text) => mine.sends(`{ ${text} }`), theirs, neverWas(theirs, asks(mine))) // prettier-ignore
        learnt.push(...told.map((how) => `${argument}, ${role}, ${how}`))
      }
    expect(learnt).toEqual([])
  })

  it('behind every cursor that somebody else was given', async () => {
    const learnt: string[] = []
    let tried = 0
    for (const place of places.filter(({ path }) => path.at(-1) === 'node'))
      for (const given of [about.subject, cast.hr]) {
        const cursor = await firstCursor(given, place)
        if (!cursor) continue
        for (const [role, mine] of Object.entries(outsiders)) {
          tried++
          const own = QUESTIONS[place.question]!({ ...about, subject: mine, store: mine.store! } as Everything)
          const sends = (after: string) => mine.sends(pageOf(place, own, after))
          const told = await toldApart(asks(mine), sends, cursor, cursorOfNothing(cursor))
          learnt.push(...told.map((how) => `${place.name}, ${role}, ${how}`))
        }
      }
    expect(learnt).toEqual([])
    expect(tried).toBeGreaterThan(40)
  })

  it('in every mutation, whose numbers nobody can guess at either; and what is done shows to nobody whom it doesn’t concern', async () => {
    const { colleague: _, ...unconcerned } = outsiders
    const bystanders = Object.entries({ ...unconcerned, bystander: await world.employee(store) })
    const heard = await Promise.all(bystanders.map(async ([, one]) => new Listener(world.server.url, await one.authorization()))) // prettier-ignore
    const before = await Promise.all(bystanders.map(([, one]) => wholeView(one, about, schema)))
    const parties = Object.entries(await accused())
    const complaints = await Promise.all(
      parties.map(async ([, party]) => complaintBy(await world.employee(store), party)),
    )
    const began = [testClock.milliseconds(), performance.now()] as const
    const learnt: string[] = []
    for (const [name, prepare] of Object.entries(DEEDS)) {
      // Chance holds nothing up here, also once its share was changed.
      await world.change((tx) => tx.query('DELETE FROM first_look_policies').then(() => undefined))
      const subject = await newSubject(cast, 'colleague')
      const variables = await prepare({ ...cast, subject })
      const document = mutationOf(name, variables)
      const theirs = JSON.stringify(variables)
      for (const [role, mine] of Object.entries(outsiders)) {
        if (`${name}, ${role}` in MAY_KNOW) continue
        const asked = asks(mine, subject)
        const sends = sending(mine, document)
        if (await isTold(asked, sends, theirs)) learnt.push(`${name}, ${role}`)
        const told = await toldApart(asked, sends, theirs, nobodyGuessed(theirs, asked))
        learnt.push(...told.map((how) => `${name}, ${role}, ${how}`))
      }
      for (const [n, [who, party]] of parties.entries()) {
        const concerning = theirs.replaceAll(AN_ID, JSON.stringify(complaints[n]!.id))
        if (concerning !== theirs && (await isTold(asks(party), sending(party, document), concerning))) learnt.push(`${name}, complained about ${who}`) // prettier-ignore
      }
      const role = ROLES.find((one) => committedTable().mutations[name]!['done']!.split(', ').includes(one))!
      const done = await askerOf(cast, role, subject).sends(document, variables)
      expect([name, done.errors]).toEqual([name, undefined])
    }
    expect(learnt).toEqual([])
    // Whoever tried all that has chosen their language along with it, and where they are told.
    for (const one of Object.values(outsiders))
      await one
        .asks('mutation { setMyLanguage(language: null) setMyMailAddress(address: null) }')
        .then(() => one.sends('mutation { revokeCalendarLink }'))
    // Some deeds take days. They are looked back at from the day on which all began, or time alone would show.
    const passed = testClock.milliseconds() - began[0] - (performance.now() - began[1])
    world.later({ milliseconds: -passed })
    const after = await Promise.all(bystanders.map(([, one]) => wholeView(one, about, schema)))
    const shown = bystanders.flatMap(([role], i) =>
      changesIn(before[i]!, after[i]!).map((place) => `${place}, ${role}`),
    )
    expect(shown.filter((place) => !FOR_ALL.test(place))).toEqual([])
    // They listen until their tokens end, for a month.
    const errors = heard.flatMap((one) => one.errors.map(({ extensions }) => (extensions as { code: string }).code))
    const told = heard.flatMap((one) => one.heard).filter(({ kind }) => !TOLD_TO_ALL.includes(kind))
    expect([told, errors.filter((code) => code !== 'UNAUTHENTICATED')]).toEqual([[], []])
    await Promise.all(heard.map((one) => one.close()))
  }, 300_000)
})

/** A page of the list at a place, as far as its cursors. */
function pageOf(place: Place, asked: string, after?: string): string {
  const list = [asked, ...place.path.slice(0, -2)]
  const last = list.pop()!
  const page = after === undefined ? last : last.endsWith(')') ? `${last.slice(0, -1)}, after: "${after}")` : `${last}(after: "${after}")` // prettier-ignore
  const rows = '{ edges { cursor } pageInfo { hasNextPage endCursor } }'
  return `query { ${[...list, page].join(' { ')} ${rows} ${'}'.repeat(list.length + 1)}`
}

async function firstCursor(person: Person, place: Place): Promise<string | undefined> {
  const { data } = await person.sends(pageOf(place, QUESTIONS[place.question]!(about)))
  const [edge] = objectsAt(data?.[rootOf(place.question)], place.path.slice(0, -1))
  return edge?.['cursor'] as string | undefined
}

describe('whoever is complained about', () => {
  it('can tell by nothing that anybody complained, or what came of it', async () => {
    const parties = await accused()
    const complaints = new Map<Person, Data>()
    const learnt: string[] = []
    for (const [who, party] of Object.entries(parties)) {
      const complainer = await world.employee(store)
      const before = await wholeView(party, about, schema)
      complaints.set(party, await complaintBy(complainer, party))
      const changed = changesIn(before, await wholeView(party, about, schema))
      learnt.push(...changed.filter((place) => !READS.includes(place)).map((place) => `${place}, ${who}`))
    }
    for (const [argument, reference] of Object.entries(REFERENCES))
      for (const [who, party] of Object.entries(parties)) {
        const incident = complaints.get(party)!
        const [theirs, none] = [incident, { id: UNKNOWN.id }].map((one) => reference({ ...about, incident: one }))
        if (await isTold(asks(party), (text) => party.sends(`{ ${text} }`), theirs!, none!))
          learnt.push(`${argument}, ${who}`)
      }
    expect(learnt).toEqual([])
  }, 300_000)
})

describe('nobody', () => {
  it('was spared the trying', () => {
    expect(attacks).toBeGreaterThan(800)
  })

  it('is shown anything, at any place', async () => {
    for (const [question, places] of byQuestion(schema)) {
      const { data, errors } = await world.sends(documentAt(places, QUESTIONS[question]!(about)))
      expect([question, data ?? null, errors!.map(({ extensions }) => extensions.code)]).toEqual([
        question,
        data ? expect.objectContaining({ [rootOf(question)]: null }) : null,
        ['UNAUTHENTICATED'],
      ])
    }
  })
})
