// Makes one archive of the built project with what production needs of node_modules: it starts with Node alone, on machines
// like this one. Run by `npm run release`, after the build.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { notSaidAgain, saidFrom } from '../dist/src/language/said.js'
import { CATALOGUES } from '../dist/src/language/say.js'
import { bytesOf, installProduction } from './production.mjs'

const MOST_MB = 250
// What releases have said, which nobody rewords: see src/language/said.ts. To be committed with the release.
const SAID = 'src/language/said.json'
const PARTS = [
  'dist',
  'operations',
  'src/graphql/page',
  'docs',
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'reprieve.env.example',
]

const said = JSON.parse(readFileSync(SAID, 'utf8'))
const reworded = notSaidAgain(said, CATALOGUES)
if (reworded.length > 0)
  throw new Error(`These were said otherwise before: ${reworded.join(', ')}. Give new wordings keys of their own.`)

const project = JSON.parse(readFileSync('package.json', 'utf8'))
const name = `reprieve-${project.version}`
const above = mkdtempSync(join(tmpdir(), 'reprieve-release-'))
try {
  const folder = join(above, name)
  mkdirSync(folder)
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, join(folder, file))
  installProduction(folder, { builtIn: 'node_modules' })
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true })
  for (const file of ['package-lock.json', '.npmrc', 'dist/.built', 'dist/.compiled'])
    rmSync(join(folder, file), { force: true, recursive: true })
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(forRunning(project), null, 2)}\n`)
  const megabytes = Math.round(bytesOf(folder) / 1_000_000)
  if (megabytes >= MOST_MB) throw new Error(`The release takes ${megabytes} MB unpacked; ${MOST_MB} is the most.`)

  const archive = resolve('release', `${name}-${process.platform}-${process.arch}.tgz`)
  mkdirSync('release', { recursive: true })
  const { status } = spawnSync('tar', ['-czf', archive, '-C', above, name], { stdio: 'inherit' })
  if (status !== 0) throw new Error('tar could not make the archive.')
  writeFileSync(SAID, `${JSON.stringify(saidFrom(said, CATALOGUES), null, 2)}\n`)
  console.log(`${archive}\n${Math.round(bytesOf(archive) / 1_000_000)} MB, and ${megabytes} MB unpacked.`)
} finally {
  rmSync(above, { recursive: true, force: true })
}

/** Without what only development runs or installs. */
function forRunning(described) {
  const kept = { ...described }
  delete kept.devDependencies
  delete kept.allowScripts
  const running = Object.entries(described.scripts).filter(([, script]) => script.startsWith('node dist/'))
  return { ...kept, scripts: Object.fromEntries(running) }
}
