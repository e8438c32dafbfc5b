// Starts the demo as somebody does who has just cloned the project, asks it one question, and ends it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const MOST_MINUTES = 12

const folder = mkdtempSync(join(tmpdir(), 'reprieve-demo-'))
const began = Date.now()
const demo = spawn('npm', ['run', '--silent', 'demo'], {
  detached: true, // a group of its own, so that all of it ends
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}` },
})
const tooLong = setTimeout(() => process.kill(-demo.pid, 'SIGKILL'), MOST_MINUTES * 60_000)
let said = ''
try {
  for await (const chunk of demo.stdout) {
    process.stdout.write(chunk)
    said += chunk
    if (said.includes('Ctrl-C ends it.')) break
  }
  const [, address, token] = /(http:\S+\/)#token=(\S+)/.exec(said) ?? []
  if (!token) throw new Error(`The demo ended before it answered; it has ${MOST_MINUTES} minutes.`)
  const desk = await fetch(address)
  if (!(await desk.text()).includes('id="desk"')) throw new Error('The desk is not there.')
  const response = await fetch(`${address}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ incidents(first: 1) { edges { node { reference assessment { finding } } } } }' }),
  })
  const { data, errors } = await response.json()
  if (errors || !data.incidents.edges[0]?.node.assessment.finding) throw new Error(JSON.stringify({ data, errors }))
  console.log(`The demo answered on Node ${process.versions.node} after ${Math.round((Date.now() - began) / 1_000)} s.`)
} finally {
  clearTimeout(tooLong)
  if (demo.exitCode === null && demo.signalCode === null) {
    process.kill(-demo.pid, 'SIGINT')
    await once(demo, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
}
