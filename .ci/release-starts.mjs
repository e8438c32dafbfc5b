// Makes a release, unpacks it in an empty folder, and runs it as whoever operates it does: with Node alone, nothing of this
// folder, and no other program to be found.
import { spawn, spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'

const began = Date.now()
run('npm', ['run', '--silent', 'release'], {})
const [archive] = readdirSync('release').map((name) => resolve('release', name))

const folder = mkdtempSync(join(tmpdir(), 'reprieve-released-'))
try {
  run('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'], {})
  mkdirSync(join(folder, 'only-node'))
  symlinkSync(process.execPath, join(folder, 'only-node', 'node'))
  const keys = generateKeyPairSync('ed25519')
  const settings = {
    DATABASE_URL: `sqlite:${join(folder, 'records.sqlite')}`,
    AUDIT_ANCHOR_FILE: join(folder, 'anchors'),
    JWKS_URL: '',
    JWT_PUBLIC_KEY: keys.publicKey.export({ type: 'spki', format: 'pem' }).replaceAll('\n', '\\n'),
    JWT_ALGORITHM: 'EdDSA',
    PORT: '0',
  }
  writeFileSync(join(folder, 'reprieve.env'), environment(settings))
  const alone = { cwd: folder, env: { PATH: join(folder, 'only-node') } }
  const node = (file, ...args) => ['node', ['--env-file=reprieve.env', `dist/src/${file}`, ...args], alone]

  cpSync('test/journeys/import', join(folder, 'records'), { recursive: true })
  run(...node('cli/import.js', '--create', 'records'))
  const [command, args, options] = node('main.js')
  const server = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const address = await addressOf(server)
    const ready = await fetch(`${address}/readyz`)
    if (ready.status !== 200) throw new Error(`/readyz says ${ready.status}: ${await ready.text()}`)
    const page = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } })
    if (!(await page.text()).includes('graphiql')) throw new Error('The page is not there.')
    const desk = await fetch(address)
    if (!(await desk.text()).includes('id="desk"')) throw new Error('The desk is not there.')
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token('E1', keys.privateKey)}` },
      body: JSON.stringify({
        query: '{ viewer { role employee { number } } incidents { edges { node { reference } } } }',
      }),
    })
    const { data, errors } = await response.json()
    if (errors || data.viewer.employee.number !== 'E1') throw new Error(JSON.stringify({ data, errors }))
  } finally {
    server.kill('SIGTERM')
    if (server.exitCode === null) await once(server, 'exit')
  }
  run(...node('cli/audit-verify.js'))
  console.log(
    `The release runs alone on Node ${process.versions.node}, after ${Math.round((Date.now() - began) / 1_000)} s.`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}.`)
}

/** The example, with some of its lines set and the rest as they are. */
function environment(settings) {
  const lines = readFileSync(join(folder, 'reprieve.env.example'), 'utf8').split('\n')
  const kept = lines.filter((line) => !Object.keys(settings).some((name) => line.startsWith(`${name}=`)))
  return [...kept, ...Object.entries(settings).map(([name, value]) => `${name}="${value}"`)].join('\n')
}

async function addressOf(server) {
  let said = ''
  for await (const chunk of server.stdout) {
    said += chunk
    const [, address] = /Reprieve answers at (http:\S+)\/graphql/.exec(said) ?? []
    if (address) return address
  }
  throw new Error(`It ended before it answered: ${said}`)
}

function token(sub, key) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const now = Math.floor(Date.now() / 1_000)
  const claims = { sub, iss: 'https://login.example.com/', aud: 'reprieve', iat: now, exp: now + 600 }
  const signed = `${part({ alg: 'EdDSA' })}.${part(claims)}`
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`
}
