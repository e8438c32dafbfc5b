import type { Person, StoreAtHand } from '../../world/person.js'

/** What never was: an id, a number and a store's code of the same shape as those that are. */
export const UNKNOWN = {
  id: '01890000-0000-7000-8000-000000000000',
  number: 'E999',
  store: 'S99',
  customer: 'CU-99999',
  reference: '0000-0000-0001',
}
const REFERENCE = /"[0-9A-Z]{4}(-[0-9A-Z]{4}){2}"/g
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Who asks, and about whom at which store. */
export interface Asked {
  mine: Person
  subject: Person
  store: StoreAtHand
  /** The reference of a customer of that store. */
  customer: string
}

/** The same text about what never was. The asker's own ids, numbers and store stay. */
export const neverWas = (text: string, asked: Asked): string =>
  unguessable(text, asked.mine, asked.store)
    .replaceAll(`"${asked.subject.number}"`, `"${UNKNOWN.number}"`)
    .replaceAll(`(reference: "${asked.customer}")`, `(reference: "${UNKNOWN.customer}")`)

/** The same about somebody who never was: a number can be guessed, and an id can't. */
export const nobodyGuessed = (text: string, { subject }: Asked): string =>
  text.replaceAll(`"${subject.number}"`, `"${UNKNOWN.number}"`)

/** An answer with whatever was sent put in the words for what never was: what differs then was learnt. */
export const asSeen = (answer: object, asked: Asked): string =>
  neverWas(JSON.stringify(answer), asked).replaceAll(asked.subject.number, UNKNOWN.number)

/** A cursor beside a real one, of a row that never was. */
export function cursorOfNothing(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString('utf8')
  const beside = (id: string) => id.slice(0, -1) + (id.endsWith('0') ? '1' : '0')
  return Buffer.from(key.replaceAll(ID, beside)).toString('base64url')
}

function unguessable(text: string, mine: Person, store: StoreAtHand): string {
  const elsewhere = mine.store?.code === store.code ? text : text.replaceAll(`"${store.code}"`, `"${UNKNOWN.store}"`)
  return elsewhere
    .replaceAll(ID, (id) => (id === mine.id ? id : UNKNOWN.id))
    .replaceAll(REFERENCE, `"${UNKNOWN.reference}"`)
}
