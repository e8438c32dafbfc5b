// Makes dist anew of src and ormconfig.ts, without the desk, which Vite builds, and without the specs.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { transformSync } from '@swc/core'
import { SWC } from './swc.mjs'

const DESK = join('src', 'desk') + sep

rmSync('dist', { recursive: true, force: true })
const sources = readdirSync('src', { recursive: true }).map((path) => join('src', path))
for (const source of ['ormconfig.ts', ...sources]) {
  if (!source.endsWith('.ts') || source.endsWith('.spec.ts') || source.startsWith(DESK)) continue
  const target = join('dist', source.replace(/\.ts$/, '.js'))
  const folder = dirname(target)
  const { code, map } = transformSync(readFileSync(source, 'utf8'), {
    ...SWC,
    sourceMaps: true,
    filename: source,
    sourceFileName: relative(folder, source),
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(target, `${code}//# sourceMappingURL=${basename(target)}.map\n`)
  writeFileSync(`${target}.map`, map)
}
