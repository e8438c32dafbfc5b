import { beforeAll, describe, expect, it } from '@jest/globals'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { getNamedType, isLeafType, isObjectType } from 'graphql'
import type { Person } from '../world/person.js'
import { takesReview } from '../world/reviews.js'
import { startWorld } from '../world/world.js'
import { DEEDS } from './access/deeds.js'
import type { Answer } from '../world/client.js'
import type { World } from '../world/world.js'
import { type Cast, castOf, type Everything, everythingAbout, opened } from './access/everything-about.js'
import { QUESTIONS, rootOf } from './access/questions.js'
import { askerOf, isTheirOwn, newSubject, type RoleName, ROLES } from './access/roles.js'
import {
  committedTable,
  type Deed,
  differences,
  EVERYONE,
  lacksReason,
  named,
  NOBODY,
  type Row,
  writeTable,
} from './access/table.js'
import { daysForMachinesWithin, englishWithin, readsDutch, writtenIn } from './access/told.js'
import { concerns, documentAt, inBrackets, objectsAt, type Place, placesIn, shows } from './access/walk.js'

/** Who reads what is asked here, and not how much of it at once. */
const AT_ANY_COST = { MAX_QUERY_COST: '1000000' }
/** Two worlds with everything in them: one about an employee, one about somebody in HR. */
const worlds = [await castOf(await startWorld(AT_ANY_COST)), await castOf(await startWorld(AT_ANY_COST))] as const
const aboutEmployee = await everythingAbout(worlds[0], await newSubject(worlds[0], 'employee'))
const aboutHr = await everythingAbout(worlds[1], await newSubject(worlds[1], 'HR themselves'))
for (const everything of [aboutEmployee, aboutHr]) await opened(everything)
// Last of all: what somebody has taken is free again after three days.
await takesReview(await worlds[0].world.hr(), { id: `APPEAL:${aboutEmployee.appealWaits}` })
// So that each answer is read for words of another language as well.
for (const { world } of worlds) await readsDutch(world)
const { schema } = worlds[0].world.server.app.get(GraphQLSchemaHost)
const places = placesIn(schema)
const mutations = Object.values(schema.getMutationType()!.getFields())

const worldOf = (role: RoleName): Everything => (role === 'HR themselves' ? aboutHr : aboutEmployee)

/** What one role is answered where it asks a question: for all places of it at once. */
interface Answered {
  role: RoleName
  data: Record<string, unknown> | null | undefined
  errors: readonly { path?: readonly (string | number)[]; extensions: { code: string } }[]
}

/** What was answered to whom, word for word. */
const told: { world: World; name: string; answer: unknown }[] = []
const tell = ({ world }: Cast, name: string, { data, errors = [] }: Answer): void =>
  void told.push({ world, name, answer: { ...data, refused: errors.map(({ message }) => message) } })

async function answersTo(question: string): Promise<Answered[]> {
  const asked = places.filter((place) => place.question === question)
  const answers: Answered[] = []
  for (const role of ROLES) {
    const world = worldOf(role)
    const answer = await askerOf(world, role, world.subject).sends(documentAt(asked, QUESTIONS[question]!(world)))
    tell(world, `${role}: ${question}`, answer)
    const { data, errors = [] } = answer
    answers.push({ role, data, errors })
  }
  return answers
}

function rowAt(place: Place, answers: readonly Answered[]): Row {
  const shown = new Map<RoleName, string[]>()
  const refused: Record<string, RoleName[]> = {}
  for (const { role, data, errors } of answers) {
    const codes = errors.filter(({ path }) => concerns(place, path)).map(({ extensions }) => extensions.code)
    for (const code of new Set(codes)) (refused[code] ??= []).push(role)
    const objects = objectsAt(data?.[rootOf(place.question)], place.path)
    if (objects.length === 0) continue
    const fields = Object.keys(place.type.getFields())
    shown.set(
      role,
      fields.filter((field) => objects.some((object) => shows(object[field]))),
    )
  }
  const reached = [...shown.keys()]
  const fields: Record<string, string> = {}
  for (const field of Object.keys(place.type.getFields())) {
    const roles = reached.filter((role) => shown.get(role)!.includes(field))
    const key = roles.length === 0 ? NOBODY : roles.length === reached.length ? EVERYONE : named(roles)
    fields[key] = fields[key] ? `${fields[key]}, ${field}` : field
  }
  const somehow = [...reached, ...Object.values(refused).flat()]
  return {
    why: '',
    reached: named(reached),
    nothing: named(ROLES.filter((role) => !somehow.includes(role))),
    refused: Object.fromEntries(Object.entries(refused).map(([code, roles]) => [code, named(roles)])),
    fields: reached.length === 0 ? {} : fields,
  }
}

/** Who is to reach least comes first: what is refused changes nothing, and so the next one tries the very same. */
const BY_REACH: readonly RoleName[] = ['colleague', 'manager elsewhere', 'employee', 'manager', 'HR', 'HR themselves']

async function deedOf(name: string): Promise<Deed> {
  const cast = worlds[0]
  const field = mutations.find((one) => one.name === name)!
  const outcomes: Record<string, RoleName[]> = {}
  const prepared = async (role: RoleName) => {
    // Chance holds nothing up here, also once its share was changed.
    await cast.world.change((tx) => tx.query('DELETE FROM first_look_policies').then(() => undefined))
    const subject = await newSubject(cast, role)
    return { subject, variables: await DEEDS[name]!({ ...cast, subject }) }
  }
  let scene: Awaited<ReturnType<typeof prepared>> | undefined
  for (const role of BY_REACH) {
    if (!scene || role === 'HR themselves') scene = await prepared(role)
    const { subject, variables }: NonNullable<typeof scene> = scene
    const args = field.args.filter((arg) => arg.name in variables)
    const asked = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
    const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
    const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'
    const document = `mutation ${inBrackets(asked)} { ${name}${inBrackets(given)} ${selection} }`
    const answer = await (askerOf(cast, role, subject) satisfies Person).sends(document, variables)
    const { errors } = answer
    tell(cast, `${role}: ${name}`, answer)
    if (!errors) scene = undefined
    ;(outcomes[errors?.[0]?.extensions.code ?? 'done'] ??= []).push(role)
  }
  const inOrder = Object.entries(outcomes).sort(([a], [b]) => (a === 'done' ? -1 : b === 'done' ? 1 : a < b ? -1 : 1))
  return { why: '', ...Object.fromEntries(inOrder.map(([outcome, roles]) => [outcome, named(roles)])) }
}

describe('who is shown what, and who may do what,', () => {
  const made: { places: Record<string, Row>; mutations: Record<string, Deed> } = { places: {}, mutations: {} }
  beforeAll(async () => {
    for (const question of Object.keys(QUESTIONS)) {
      const answers = await answersTo(question)
      for (const place of places) if (place.question === question) made.places[place.name] = rowAt(place, answers)
    }
    for (const name of Object.keys(DEEDS)) made.mutations[name] = await deedOf(name)
    if (process.env.ACCESS_TABLE === 'write') writeTable(made)
  }, 480_000)

  it('is as the committed table says, field by field', () => {
    expect(differences(made, committedTable())).toEqual([])
  })

  it('is as it is for a reason, which the table gives', () => {
    const { places: rows, mutations: deeds } = committedTable()
    expect(
      Object.entries({ ...rows, ...deeds })
        .filter(([, row]) => lacksReason(row))
        .map(([name]) => name),
    ).toEqual([])
  })

  it('is never a surprise of ours: nothing that anybody asks ends in an error of the server', () => {
    expect(JSON.stringify(made)).not.toContain('INTERNAL_SERVER_ERROR')
  })

  it('is told in the reader’s language: nothing but what people wrote is in English', async () => {
    for (const { world } of worlds) {
      const answers = told.filter((one) => one.world === world).map(({ name, answer }) => [name, answer] as const)
      expect(englishWithin(answers, await writtenIn(world))).toEqual([])
    }
  })

  it('is told with days as people write them: 28 november 2026, and never 2026-11-28 within a sentence', () => {
    expect(daysForMachinesWithin(told.map(({ name, answer }) => [name, answer] as const))).toEqual([])
  })

  it('is seen in a world in which every field shows something to somebody', () => {
    const all = places.flatMap(({ type }) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    const seen = new Set(
      places.flatMap(({ name, type }) =>
        Object.entries(made.places[name]!.fields).flatMap(([roles, fields]) =>
          roles === NOBODY ? [] : fields.split(', ').map((field) => `${type.name}.${field}`),
        ),
      ),
    )
    const unseen = [...new Set(all)].filter((field) => !seen.has(field))
    expect(unseen.sort()).toEqual(Object.keys(committedTable().unseen).sort())
  })
})

describe('the walk', () => {
  it('asks every question, each as access/questions.ts says', () => {
    const asked = Object.keys(QUESTIONS).map(rootOf)
    const missing = Object.keys(schema.getQueryType()!.getFields()).filter((name) => !asked.includes(name))
    expect(missing.map((name) => `Query.${name} is new: say in access/questions.ts how it is asked.`)).toEqual([])
  })

  it('tries every mutation, each after what access/deeds.ts prepares', () => {
    const missing = mutations.filter(({ name }) => !(name in DEEDS))
    expect(
      missing.map(({ name }) => `Mutation.${name} is new: say in access/deeds.ts what has to be there first.`),
    ).toEqual([])
  })

  it('comes to every type, but for those that only make pages or answer mutations', () => {
    const reached = new Set(places.map(({ type }) => type.name))
    const elsewhere = ['Query', 'Mutation', 'Subscription', 'PageInfo', 'DueProcessNotMet']
    const missing = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !/(Connection|Edge)$/.test(type.name))
      .map(({ name }) => name)
      .filter((name) => !reached.has(name) && !elsewhere.includes(name))
    expect(missing).toEqual([])
  })

  it('has nobody ask about themselves but those who are to', () => {
    for (const role of ROLES) {
      const { subject } = worldOf(role)
      expect(askerOf(worldOf(role), role, subject).id === subject.id).toBe(isTheirOwn(role))
    }
  })

  it('tells of a field that the table does not know, and what to do about it', () => {
    const known = committedTable()
    const row = known.places.incident!
    row.fields[EVERYONE] = row.fields[EVERYONE]!.replace('summary, ', '')
    expect(differences(committedTable(), known)).toEqual([
      expect.stringMatching(
        /^incident › summary is shown to all of them, and the table says nothing of it\. .*say there why/,
      ),
    ])
  })
})
