// Copies into the built project what is one file of a large package: the pages' scripts, and the charting library. So the server
// that runs doesn't need those packages, 120 MB of them.
import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const BUNDLED = {
  'dist/src/graphql/page': [
    'graphiql/graphiql.min.css',
    'graphiql/graphiql.min.js',
    'react/umd/react.production.min.js',
    'react-dom/umd/react-dom.production.min.js',
  ],
  'dist/src/charts': ['echarts/dist/echarts.esm.min.mjs'],
}

const require = createRequire(import.meta.url)
for (const [folder, files] of Object.entries(BUNDLED)) {
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const [name, ...path] = file.split('/')
    copyFileSync(join(dirname(require.resolve(`${name}/package.json`)), ...path), join(folder, basename(file)))
  }
}
