import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { GraphQLError } from 'graphql'
import { keyOf, page } from './connection.js'

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ key: [`2026-03-${10 + n}`, `id-${n}`], node: n }))

describe('a page', () => {
  it.each([
    ['is all there is', 2, 3, [0, 1], false],
    ['is full without a next', 3, 3, [0, 1, 2], false],
    ['has a next where a row too many was read', 4, 3, [0, 1, 2], true],
  ])('%s', (_, read, first, nodes, hasNextPage) => {
    const { edges, pageInfo } = page(rows(read), { first })
    expect(edges.map(({ node }) => node)).toEqual(nodes)
    expect(pageInfo).toEqual({
      hasNextPage,
      hasPreviousPage: false,
      startCursor: edges[0]!.cursor,
      endCursor: edges.at(-1)!.cursor,
    })
  })

  it('of nothing has no cursors', () => {
    expect(page([], { first: 3 })).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })

  it('has one before it where it comes after a cursor', () => {
    const { endCursor } = page(rows(4), { first: 2 }).pageInfo
    expect(page(rows(1), { first: 2, after: endCursor! }).pageInfo.hasPreviousPage).toBe(true)
    expect(page(rows(1), { first: 2, after: null }).pageInfo.hasPreviousPage).toBe(false)
  })
})

describe('a cursor', () => {
  it('gives back the key that it was made of, whatever is in it', () => {
    const key = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(key, (parts) => {
        const { cursor } = page([{ key: parts, node: 0 }], { first: 1 }).edges[0]!
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/)
        expect(keyOf(cursor, parts.length)).toEqual(parts)
      }),
    )
  })

  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  it.each([
    ['nothing', ''],
    ['words', 'the next page, please'],
    ['no list', encoded({ key: 'a' })],
    ['too few parts', encoded(['a'])],
    ['too many parts', encoded(['a', 'b', 'c'])],
    ['parts that are no text', encoded(['a', 1])],
    ['null', encoded(null)],
  ])('that is %s is refused, naming the argument', (_, cursor) => {
    let refusal: GraphQLError | undefined
    try {
      keyOf(cursor, 2)
    } catch (error) {
      refusal = error as GraphQLError
    }
    expect(refusal?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] })
  })

  it('of anybody’s making is a key or refused, and never anything else', () => {
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        try {
          expect(keyOf(cursor, 2)).toHaveLength(2)
        } catch (error) {
          expect((error as GraphQLError).extensions?.code).toBe('BAD_USER_INPUT')
        }
      }),
    )
  })
})
