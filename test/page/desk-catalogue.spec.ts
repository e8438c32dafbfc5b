import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from '@jest/globals'
import { buildSchema, isEnumType } from 'graphql'
import { packageRoot } from '../../src/graphql/package-root.js'

const desk = join(packageRoot(), 'src', 'desk')
const catalogue = (language: string) =>
  JSON.parse(readFileSync(join(desk, 'catalogue', `${language}.json`), 'utf8')) as Record<string, string>
const english = catalogue('en')
const dutch = catalogue('nl')
const sources = readdirSync(desk, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^made|\.spec\.ts$/.test(file))
  .map((file) => readFileSync(join(desk, file), 'utf8'))
  .join('\n')

/** What a message is filled in with: `{name}`, the counted `{count, plural, …}`, and what stands within each. */
const filledIn = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const within = 'options' in element ? Object.values(element.options).flatMap(({ value }) => filledIn(value)) : []
    return [element.value, ...within]
  })

describe('what the desk says', () => {
  it('is there in both languages', () => expect(Object.keys(dutch).sort()).toEqual(Object.keys(english).sort()))

  it('is filled in alike', () => {
    const names = (text = '') => [...new Set(filledIn(parse(text)))].sort()
    const unlike = Object.keys(english).filter((key) => `${names(english[key])}` !== `${names(dutch[key])}`)
    expect(unlike).toEqual([])
  })

  it('is said somewhere', () => {
    const prefixes = [...sources.matchAll(/`([a-zA-Z.]+)\$\{/g)].map(([, prefix]) => prefix!)
    const kinds = [...sources.matchAll(/(?:word|options)\('([\w.]+)',/g)].map(([, kind]) => `${kind}.`)
    const unused = Object.keys(english).filter(
      (key) => !sources.includes(`'${key}'`) && ![...prefixes, ...kinds].some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })

  it.each([
    ['cause', 'Cause'],
    ['log.cause', 'Cause'],
    ['touchpoint', 'Touchpoint'],
    ['conduct', 'Conduct'],
    ['against', 'AgainstExpectation'],
    ['context', 'ContextFactor'],
    ['severity', 'Severity'],
    ['finding', 'Finding'],
    ['certainty', 'Certainty'],
    ['kind', 'ResponseKind'],
    ['status', 'ResponseStatus'],
    ['test', 'JustCauseTest'],
    ['outcome', 'TestOutcome'],
  ])('has words of its own (%s) for each %s of the API', (kind, name) => {
    const type = buildSchema(readFileSync(join(desk, '..', 'schema.graphql'), 'utf8')).getType(name)
    const values = isEnumType(type) ? type.getValues().map((value) => `${kind}.${value.name}`) : ['no such type']
    expect(values.filter((key) => !(key in english))).toEqual([])
  })
})
