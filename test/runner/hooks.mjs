// How the modules of tests are found and made: TypeScript by swc, as the build makes it, and what belongs to one test file apart
// from what belongs to the next.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transformSync } from '@swc/core'
import { SWC } from '../../scripts/swc.mjs'
import { FILE, OWN_SCHEMA } from './names.mjs'

const ROOT = new URL('../../', import.meta.url).href
const OF_TESTS = new URL('test/', ROOT).href
const SOURCES = new URL('src/', ROOT).href
const NEST = /\/node_modules\/@nestjs\/[^/]+\/(?!node_modules\/)/
const QUERY = new RegExp(`[?]${FILE}=\\d+(${OWN_SCHEMA})?$`)

export function resolve(specifier, context, next) {
  const { parentURL = '' } = context
  const [query] = QUERY.exec(parentURL) ?? []
  if (specifier === '@jest/globals' && !parentURL.includes('/node_modules/'))
    return { url: `${new URL('./globals.mjs', import.meta.url)}${query ?? ''}`, shortCircuit: true }
  if (!isRelative(specifier) || parentURL.includes('/node_modules/')) {
    const found = next(specifier, context)
    return query ? afterwards(found, (one) => own(one, query)) : found
  }
  const url = new URL(specifier, parentURL)
  if (!url.href.startsWith(ROOT)) return next(specifier, context)
  // Sources name the file that the build will make.
  if (url.pathname.endsWith('.js') && !url.pathname.includes('/dist/')) {
    const source = url.pathname.replace(/\.js$/, '.ts')
    if (isThere(source)) url.pathname = source
  }
  return { url: query && isOwn(url.href, query) ? `${url.href}${query}` : url.href, shortCircuit: true }
}

/** Whoever is next answers at once where these hooks run beside the tests, and by a promise in a thread of their own. */
const afterwards = (answer, then) => (answer instanceof Promise ? answer.then(then) : then(answer))

const own = (found, query) => (isOwn(found.url, query) ? { ...found, url: `${found.url}${query}` } : found)

const isRelative = (specifier) => /^\.{0,2}\//.test(specifier) || specifier.startsWith('file:')

/** What belongs to one test file alone. Where that makes a schema of its own, so do Nest, which remembers types, and the sources. */
const isOwn = (url, query) =>
  url.startsWith(OF_TESTS) || (query.endsWith(OWN_SCHEMA) && (NEST.test(url) || url.startsWith(SOURCES)))

export function load(url, context, next) {
  const [file] = url.split('?')
  if (!file.endsWith('.ts')) return next(url, context)
  let source = made.get(file)
  if (source === undefined) {
    const path = fileURLToPath(file)
    source = transformSync(readFileSync(path, 'utf8'), { ...SWC, sourceMaps: 'inline', filename: path }).code
    if (!file.endsWith('.spec.ts')) made.set(file, source)
  }
  return { format: 'module', source, shortCircuit: true }
}

/** What was made of a file that the next test file will have anew. */
const made = new Map()

const known = new Map()
function isThere(path) {
  let there = known.get(path)
  if (there === undefined) {
    there = existsSync(path)
    known.set(path, there)
  }
  return there
}
