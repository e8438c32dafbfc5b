// How the modules of tests are found and made: TypeScript by swc, as the build makes it, and what belongs to one test file apart
// from what belongs to the next.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { transform } from '@swc/core'
import { FILE } from './names.mjs'

const ROOT = new URL('../../', import.meta.url).href
const OF_TESTS = [new URL('test/', ROOT).href]
const SWC = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
}
const QUERY = new RegExp(`[?]${FILE}=\\d+$`)

export async function resolve(specifier, context, next) {
  const [query] = QUERY.exec(context.parentURL ?? '') ?? []
  if (specifier === '@jest/globals')
    return { url: `${new URL('./globals.mjs', import.meta.url)}${query ?? ''}`, shortCircuit: true }
  if (!/^\.{0,2}\//.test(specifier) && !specifier.startsWith('file:')) return next(specifier, context)
  const url = new URL(specifier, context.parentURL)
  if (!url.href.startsWith(ROOT) || url.href.includes('/node_modules/')) return next(specifier, context)
  // Sources name the file that the build will make.
  if (url.pathname.endsWith('.js') && !url.pathname.includes('/dist/')) {
    const source = url.pathname.replace(/\.js$/, '.ts')
    if (isThere(source)) url.pathname = source
  }
  const own = query && OF_TESTS.some((folder) => url.href.startsWith(folder))
  return { url: own ? `${url.href}${query}` : url.href, shortCircuit: true }
}

export async function load(url, context, next) {
  const [file] = url.split('?')
  if (!file.endsWith('.ts')) return next(url, context)
  const path = fileURLToPath(file)
  const { code } = await transform(readFileSync(path, 'utf8'), { ...SWC, filename: path })
  return { format: 'module', source: code, shortCircuit: true }
}

const known = new Map()
function isThere(path) {
  let there = known.get(path)
  if (there === undefined) {
    there = existsSync(path)
    known.set(path, there)
  }
  return there
}
