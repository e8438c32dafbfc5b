import { expect, it } from '@jest/globals'
import { buildSchema } from 'graphql'
import { brokenSince } from './broken-since.js'

const released = buildSchema(`
  enum Cause { EMPLOYEE CUSTOMER OLD @deprecated(reason: "Use CUSTOMER.") }
  type Incident { id: ID! summary: String old: String @deprecated(reason: "Use summary.") }
  type Query { incident(id: ID!, late: Boolean @deprecated(reason: "It never was.")): Incident incidents(cause: Cause): [Incident!]! }
`)
const after = (change: (text: string) => string, text = SAME) => brokenSince(released, buildSchema(change(text)))
const SAME = `
  enum Cause { EMPLOYEE CUSTOMER OLD }
  type Incident { id: ID! summary: String old: String }
  type Query { incident(id: ID!, late: Boolean): Incident incidents(cause: Cause): [Incident!]! }
`

it.each([
  ['nothing', (text: string) => text],
  ['a new field', (text: string) => text.replace('id: ID! summary', 'id: ID! more: Int summary')],
  ['a field that was deprecated, taken away', (text: string) => text.replace('old: String', '')],
  ['a word that was deprecated, taken away', (text: string) => text.replace('OLD', '')],
  ['an argument that was deprecated, taken away', (text: string) => text.replace(', late: Boolean', '')],
])('%s breaks no client', (_what, change) => expect(after(change)).toEqual([]))

it.each([
  ['a field taken away', (text: string) => text.replace('summary: String', ''), 'Incident.summary was removed.'],
  ['a word taken away', (text: string) => text.replace('CUSTOMER', ''), 'CUSTOMER was removed from enum type Cause.'],
  ['another type', (text: string) => text.replace('summary: String', 'summary: Int'), /summary changed type/],
  [
    'an argument that is needed',
    (text: string) => text.replace('(cause', '(store: String!, cause'),
    /required arg store/,
  ],
])('%s would', (_what, change, told) => expect(after(change)).toEqual([expect.stringMatching(told)]))
