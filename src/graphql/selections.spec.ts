import { expect, it } from '@jest/globals'
import { type OperationDefinitionNode, parse } from 'graphql'
import { rootFieldsOf } from './selections.js'

const count = (text: string) => {
  const document = parse(text)
  return rootFieldsOf({ document, operation: document.definitions[0] as OperationDefinitionNode })
}

it.each([
  ['plainly', '{ a b { c d } e: a }', 3],
  ['in a fragment', '{ ...F } fragment F on Query { a: x b: x c: x }', 3],
  ['in a fragment of a fragment', '{ a ...F } fragment F on Query { ...G b } fragment G on Query { c }', 3],
  ['within a type', 'mutation { ... on Mutation { a b } ... { c } }', 3],
  ['under a directive', '{ ... @include(if: true) { a b } }', 2],
  ['twice by one name, which is run once', '{ viewer { role } ...F ...F } fragment F on Query { viewer { id } b }', 2],
])('root fields are counted where they stand %s', (_where, text, fields) => {
  expect(count(text)).toBe(fields)
})

it('and fragments within fragments take no time', () => {
  const fragments = Array.from(
    { length: 40 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} a${n}: x }`,
  )
  expect(count(`{ ...F0 } ${fragments.join(' ')} fragment F40 on Query { x }`)).toBe(41)
})
