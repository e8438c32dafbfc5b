import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { builtDesk, DESK } from './built-desk.js'

interface Chunk {
  file: string
  imports?: string[]
  isEntry?: boolean
  src?: string
}

describe('the built desk', () => {
  let chunks: Record<string, Chunk>
  beforeAll(() => {
    builtDesk()
    chunks = JSON.parse(readFileSync(join(DESK, 'manifest.json'), 'utf8')) as Record<string, Chunk>
  })
  /** A chunk with all that it cannot do without. */
  const withImports = (key: string): string[] => [key, ...(chunks[key]?.imports ?? []).flatMap(withImports)]
  const bytes = (keys: Iterable<string>) =>
    [...keys].reduce((sum, key) => sum + gzipSync(readFileSync(join(DESK, chunks[key]!.file))).length, 0)

  it('has its first screen within 150 kB of script, compressed', () => {
    const entries = Object.keys(chunks).filter((key) => chunks[key]!.isEntry)
    const first = new Set([...entries, 'catalogue/en.json'].flatMap(withImports))
    expect(first.size).toBeGreaterThan(1)
    const packed = [...first].map((key) => readFileSync(join(DESK, `${chunks[key]!.file}.br`)).length)
    expect(packed.reduce((sum, length) => sum + length)).toBeLessThan(bytes(first))
    expect(bytes(first)).toBeLessThan(150_000)
  })

  it('has every screen of it within 350 kB', () => {
    const scripts = Object.keys(chunks).filter((key) => chunks[key]!.file.endsWith('.js'))
    expect(bytes(scripts)).toBeLessThan(350_000)
  })

  it('has no script and no style within its page', () => {
    const page = readFileSync(join(DESK, 'index.html'), 'utf8')
    expect([...page.matchAll(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/g)]).toEqual([])
  })
})
