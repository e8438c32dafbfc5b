import { describe, expect, it } from '@jest/globals'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { getNamedType, type GraphQLField, isLeafType } from 'graphql'
import type { Person } from '../world/person.js'
import { startWorld } from '../world/world.js'
import { DEEDS } from './access/deeds.js'
import { castOf, everythingAbout } from './access/everything-about.js'
import { QUESTIONS, rootOf } from './access/questions.js'
import { newSubject } from './access/roles.js'
import { documentAt, placesIn } from './access/walk.js'

/** What never was: an id, a number and a store's code of the same shape as those that are. */
const UNKNOWN = { id: '01890000-0000-7000-8000-000000000000', number: 'E999', store: 'S99' }
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

const cast = await castOf(await startWorld({ MAX_QUERY_COST: '1000000' }))
const about = await everythingAbout(cast, await newSubject(cast, 'employee'))
const { world, store } = cast
const { schema } = world.server.app.get(GraphQLSchemaHost)
const mutations = schema.getMutationType()!.getFields()

/** For whom the person's records do not exist: somebody else at the store, and who manages another, or managed this one. */
const outsiders: Record<string, Person> = {
  colleague: cast.colleague,
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

/** The same text about what never was. The asker's own ids and numbers stay. */
function unknown(text: string, subject: Person, mine: Person): string {
  const other = mine.store?.code === store.code ? text : text.replaceAll(`"${store.code}"`, `"${UNKNOWN.store}"`)
  return other.replaceAll(ID, (id) => (id === mine.id ? id : UNKNOWN.id)).replaceAll(`"${subject.number}"`, `"${UNKNOWN.number}"`) // prettier-ignore
}

/** An answer with whatever was sent put in the words for what never was: what differs then was learnt. */
const seen = (answer: object, subject: Person, mine: Person) =>
  unknown(JSON.stringify(answer), subject, mine).replaceAll(subject.number, UNKNOWN.number)

function mutationOf(name: string, variables: object): string {
  const field = mutations[name] as GraphQLField<unknown, unknown>
  const args = field.args.filter((arg) => arg.name in variables)
  const asked = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  return `mutation (${asked}) { ${name}(${given}) ${isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'} }`
}

const THE_RULES = 'A rule that somebody is held to can be read by all.'
const COLLEAGUES = 'Who works in one’s own store is no secret there.'

/** What may differ, by mutation and role, and why. */
const MAY_KNOW: Record<string, string> = {
  'acknowledgeStandard, colleague': THE_RULES,
  'acknowledgeStandard, manager elsewhere': THE_RULES,
  'acknowledgeStandard, former manager': THE_RULES,
  'confirmAccount, colleague': 'The account is their own.',
  'withholdAccount, colleague': 'The account is their own.',
  'withdrawCommendation, colleague': 'The commendation is their own.',
  'tellWhatYouSaw, colleague': COLLEAGUES,
  'commend, colleague': COLLEAGUES,
}

describe('what isn’t theirs answers as what never was', () => {
  it.each(Object.keys(outsiders))('in every place of the schema, for a %s', async (role) => {
    const mine = outsiders[role]!
    const learnt: string[] = []
    for (const place of placesIn(schema)) {
      const asked = QUESTIONS[place.question]!(about)
      const other = unknown(asked, about.subject, mine)
      if (other === asked) continue
      const [theirs, never] = [await mine.sends(documentAt(place, asked)), await mine.sends(documentAt(place, other))]
      if (seen(theirs, about.subject, mine) !== seen(never, about.subject, mine)) learnt.push(place.name)
    }
    expect(learnt).toEqual([])
  })

  it('in every mutation, for each of them, and nothing is changed', async () => {
    const learnt: string[] = []
    for (const [name, prepare] of Object.entries(DEEDS)) {
      const subject = await newSubject(cast, 'colleague')
      const variables = await prepare({ ...cast, subject })
      for (const [role, mine] of Object.entries(outsiders)) {
        const never = JSON.parse(unknown(JSON.stringify(variables), subject, mine)) as object
        if (JSON.stringify(never) === JSON.stringify(variables)) continue
        const document = mutationOf(name, variables)
        const answers = [await mine.sends(document, variables), await mine.sends(document, never)]
        const [theirs, none] = answers.map((answer) => seen(answer, subject, mine))
        if (theirs !== none) learnt.push(`${name}, ${role}: ${theirs} and ${none}`)
      }
    }
    expect(learnt.filter((line) => !(line.split(':')[0]! in MAY_KNOW))).toEqual([])
  })
})

describe('nobody', () => {
  it.each(placesIn(schema).map((place) => [place.name, place] as const))('is shown nothing at %s', async (_, place) => {
    const { data, errors } = await world.sends(documentAt(place, QUESTIONS[place.question]!(about)))
    expect([data ?? null, errors!.map(({ extensions }) => extensions.code)]).toEqual([
      data ? expect.objectContaining({ [rootOf(place.question)]: null }) : null,
      ['UNAUTHENTICATED'],
    ])
  })
})
