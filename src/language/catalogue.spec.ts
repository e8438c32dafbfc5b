import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { IntlMessageFormat } from 'intl-messageformat'
import { Language, LOCALES } from './language.js'
import { CATALOGUES } from './say.js'

const messagesIn = (language: Language) =>
  Object.entries(CATALOGUES[language]).flatMap(([subject, messages]) =>
    Object.entries(messages).map(([name, wording]) => [`${subject}.${name}`, wording] as const),
  )
const parsed = (wording: string, language: Language) =>
  new IntlMessageFormat(wording, LOCALES[language], undefined, { ignoreTag: true }).getAst()

type Element = ReturnType<typeof parsed>[number]
/** What a message asks to be filled with, and the choices it makes of words. */
function askedFor(elements: readonly Element[]): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>()
  const visit = (all: readonly Element[]) => {
    for (const element of all) {
      if (element.type === 0 || element.type === 7) continue
      const choices = asked.get(element.value) ?? new Set()
      asked.set(element.value, choices)
      if (!('options' in element)) continue
      for (const [choice, { value }] of Object.entries(element.options)) {
        if (element.type === 5) choices.add(choice)
        visit(value)
      }
    }
  }
  visit(elements)
  return asked
}

const english = new Map(messagesIn(Language.EN))
const source = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (file) => file.isFile() && /(?<!\.spec)\.ts$/.test(file.name) && !/\/catalogue\//.test(`${file.parentPath}/`),
    )
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))

describe('the catalogue of messages', () => {
  it.each(Object.values(Language))('has every message in %s, and none that English lacks', (language) => {
    expect(messagesIn(language).map(([key]) => key)).toEqual([...english.keys()])
  })

  it.each(Object.values(Language))('is well formed in %s', (language) => {
    for (const [key, wording] of messagesIn(language)) {
      expect(() => parsed(wording, language)).not.toThrow()
      expect([key, wording]).toEqual([key, wording.trim()])
      expect([key, wording]).not.toEqual([key, ''])
    }
  })

  it.each(Object.values(Language).filter((language) => language !== Language.EN))(
    'asks in %s for nothing that English does not, and knows the same choices',
    (language) => {
      for (const [key, wording] of messagesIn(language)) {
        const asked = askedFor(parsed(english.get(key)!, Language.EN))
        for (const [name, choices] of askedFor(parsed(wording, language))) {
          expect([key, [...asked.keys()]]).toEqual([key, expect.arrayContaining([name])])
          expect([key, name, [...choices].sort()]).toEqual([key, name, [...(asked.get(name) ?? [])].sort()])
        }
      }
    },
  )

  it('holds no message that nothing says', () => {
    const code = source(join(import.meta.dirname, '..')).join('\n')
    // a subject that is said by the name of something else, such as a context factor, is written as `subject.${name}`
    const byName = new Set([...code.matchAll(/`(\w+)\.\$\{/g)].map(([, subject]) => subject))
    const unsaid = [...english.keys()].filter((key) => !byName.has(key.split('.')[0]) && !code.includes(`'${key}'`))
    expect(unsaid).toEqual([])
  })

  it('is where every refusal comes from: none is worded in the code', () => {
    const worded = source(join(import.meta.dirname, '..')).flatMap((code) => [
      ...code.matchAll(
        /\b(?:IsNotEmpty|MaxLength|Length|Matches|Min|Max|Array\w+|Is[A-Z]\w+)\([^()]*message: ['"`].*/g,
      ),
      ...code.matchAll(/new (?:GraphQL|HttpException|\w+Exception)\w*\(\s*['"`].*/g),
    ])
    // what is thrown below others, and told to nobody
    expect(worded.map(([line]) => line).filter((line) => !line.includes("'Nobody can be recognised.'"))).toEqual([])
  })
})
