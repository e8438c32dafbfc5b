import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { startProcess } from '../kill/server-process.js'
import { ifBuilt } from '../world/built.js'
import { testFolder } from '../world/own-database.js'

const onThisNode = 'execve' in process && process.platform === 'linux' ? ifBuilt : it.skip

/** How many arenas glibc may keep, as the process that serves was begun. */
async function arenas(environment: Record<string, string> = {}): Promise<string | undefined> {
  const server = await startProcess({ DATABASE_URL: `sqlite:${join(testFolder(), 'arenas.sqlite')}`, ...environment })
  const begunWith = readFileSync(`/proc/${server.pid}/environ`, 'utf8').split('\0')
  await server.stop()
  return begunWith.find((one) => one.startsWith('MALLOC_ARENA_MAX='))
}

describe('the memory of the server', () => {
  onThisNode('lies in two pieces, unless whoever runs it has said in how many', async () => {
    expect(await arenas()).toBe('MALLOC_ARENA_MAX=2')
    expect(await arenas({ MALLOC_ARENA_MAX: '4' })).toBe('MALLOC_ARENA_MAX=4')
  })
})
