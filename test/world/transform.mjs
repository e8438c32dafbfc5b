// What jest runs instead of TypeScript: made by swc, with the language's own objects bound in each module.
//
// Tests run in a vm context, and there every mention of a global is looked up through the context: Math.log thirty times as
// slow as outside, a loop over Float64Arrays likewise. A name that the module itself holds is not looked up. Date and timers
// are left out: tests move those.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createTransformer as swcTransformer } from '@swc/jest'

const BOUND = [
  'Array',
  'Float64Array',
  'Infinity',
  'Int32Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Set',
]

const OWN_KEY = readFileSync(new URL(import.meta.url))

function bind(made) {
  const names = BOUND.filter((name) => new RegExp(`\\b${name}\\b`).test(made.code))
  // On the first line, so that the source map's lines stay right.
  return { ...made, code: names.map((name) => `const ${name} = globalThis.${name};`).join('') + made.code }
}

export default {
  createTransformer(options) {
    const swc = swcTransformer(options)
    return {
      ...swc,
      process: (...of) => bind(swc.process(...of)),
      processAsync: async (...of) => bind(await swc.processAsync(...of)),
      getCacheKey: (...of) =>
        createHash('sha256')
          .update(swc.getCacheKey(...of))
          .update(OWN_KEY)
          .digest('hex'),
    }
  },
}
