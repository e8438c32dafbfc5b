import type { GraphQLSchema } from 'graphql'
import { WrittenAnswers } from '../../../src/review/asking/written-answers.registry.js'
import type { Person } from '../../world/person.js'
import { dateAgo } from '../../world/times.js'
import type { Everything } from './everything-about.js'
import { QUESTIONS } from './questions.js'
import { answersAt, byQuestion } from './walk.js'

/** All that somebody is told by whatever they can ask: every place of the schema, every list and every export, by its name. */
export async function wholeView(
  person: Person,
  about: Everything,
  schema: GraphQLSchema,
): Promise<Map<string, string>> {
  const view = new Map<string, string>()
  for (const [question, places] of byQuestion(schema))
    for (const [place, answer] of await answersAt(places, QUESTIONS[question]!(about), (text) => person.sends(text)))
      view.set(place.name, JSON.stringify(answer, besidesPolicies))
  for (const list of [...LISTS, ...trailsOf(about)])
    view.set(list, JSON.stringify(await person.sends(`{ ${list} }`), besidesPolicies))
  for (const question of about.world.server.app.get(WrittenAnswers).names())
    for (const store of ['', `&store=${person.store?.code}`]) {
      const path = `/review/${question}.csv?by=CAUSE&from=${dateAgo(800)}&to=${dateAgo(0)}${store}`
      view.set(path, await (await person.gets(path)).text())
    }
  return view
}

/** Of a change of what holds for all everybody is told: for JSON.stringify. */
const besidesPolicies = (_: string, value: unknown): unknown =>
  Array.isArray(value) ? value.filter((one) => !isOfAPolicy(one)) : value
const isOfAPolicy = (one: { kind?: unknown; node?: { kind?: unknown } } | null): boolean =>
  TOLD_TO_ALL.includes(one?.node?.kind ?? one?.kind)
/** Kinds of notices of what holds for everybody. */
export const TOLD_TO_ALL: readonly unknown[] = ['POLICY_CHANGED', 'CUSTOMER_POLICY_CHANGED', 'STANDARD_PUBLISHED']

/** Without a word of whom it is about: counts, order and cursors. */
const LISTS = [
  'incidents(first: 100) { edges { cursor node { id sentAt } } pageInfo { hasNextPage startCursor endCursor } }',
  'viewer { notices(first: 100) { edges { cursor node { id kind text } } } }',
  'reviewQueue(first: 100) { edges { cursor node { id } } }',
]

/** What others did: what one asks HR's questions for stands there as well. */
const trailsOf = ({ colleague, otherHr, manager }: Everything) =>
  [colleague, otherHr, manager].map(({ number }) => `auditTrail(actor: "${number}", first: 100) { edges { cursor } }`)

/** What differs between two views, by name; not when they were made, nor how a picture numbers its parts. */
export const changesIn = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...before.keys()].filter((name) => plain(before.get(name)!) !== plain(after.get(name)!))

const plain = (text: string) => text.replaceAll(/zr\d+(-[a-z]+-?\d+)?/g, 'zr').replaceAll(/\\"madeAt\\":\\"[^"]+"/g, '')
