// Runs a test file in the worker's own realm instead of a vm context of its own, by jest's own means.
//
// In a vm context each file loads and compiles all of Nest, TypeORM and GraphQL again, and runs them cold: two thirds of the
// suite's time. Here packages and src are loaded once a worker, while what belongs to the tests (specs and their world, with the
// clock and the people in it) is new for each file: hooks.mjs sees to that. What runs, reports, times out and retries is jest.
import module, { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { ModuleMocker } from 'jest-mock'
import * as hooks from './hooks.mjs'
import { FILE, GLOBALS, OWN_SCHEMA } from './names.mjs'

const require = createRequire(import.meta.url)
const { default: circus } = require('jest-circus/runner')
// Before Node 22.15 in a thread of their own, which is asked about every import: a tenth of a file's time.
if (module.registerHooks) module.registerHooks(hooks)
else module.register('./hooks.mjs', import.meta.url)
process.setSourceMapsEnabled(true)
// The suite tries the same cases on any day: what it says is about the change at hand. `SEED=random` looks for others.
if (process.env.SEED !== 'random') fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) })

/** Test files with types of their own, which Nest must not remember for the next one, nor they meet those of the files before. */
const MAKES_A_SCHEMA = /test\/page\/graphiql|src\/graphql\/edge/

/** Where Nest keeps the types that it knows, whoever loads it again. */
const NEST_REMEMBERS = ['GqlTypeMetadataStorage', 'GqlLazyMetadataStorageHost']

let files = 0

export default async function runHere(globalConfig, config, _environment, _runtime, path, sendMessageToJest) {
  const mocker = new ModuleMocker(globalThis)
  const environment = { global: globalThis }
  const before = { ...process.env }
  const ownSchema = MAKES_A_SCHEMA.test(path)
  const types = ownSchema ? NEST_REMEMBERS.map((name) => [name, globalThis[name]]) : []
  for (const [name] of types) delete globalThis[name]
  const runtime = {
    requireInternalModule: anew,
    requireModule: require,
    setGlobalsForRuntime: (globals) => {
      globalThis[GLOBALS] = { ...globals, jest: { fn: mocker.fn.bind(mocker), spyOn: mocker.spyOn.bind(mocker) } }
    },
    enterTestCode() {},
    leaveTestCode() {},
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (file) => import(`${pathToFileURL(file)}?${FILE}=${++files}${ownSchema ? OWN_SCHEMA : ''}`),
  }
  try {
    return await circus(globalConfig, config, environment, runtime, path, sendMessageToJest)
  } finally {
    mocker.restoreAllMocks()
    forgetTests()
    for (const [name, remembered] of types) globalThis[name] = remembered
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** Circus keeps what it has collected in its module and on the global object: each file gets its own. */
function anew(file) {
  delete require.cache[require.resolve(file)]
  return require(file)
}

/** The tests hold their file's servers, which would soon fill the worker. */
function forgetTests() {
  for (const key of Object.getOwnPropertySymbols(globalThis))
    if (['EVENT_HANDLERS', 'JEST_STATE_SYMBOL'].includes(key.description)) delete globalThis[key]
}
