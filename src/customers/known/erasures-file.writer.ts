import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { keepPrivate } from '../../database/private-file.js'

/**
 * Which customers were erased, by their ids alone, kept outside of the database: a backup from before would bring their names
 * back. One id a line.
 */
export class ErasuresFile {
  constructor(readonly path: string) {}

  ids(): Set<string> {
    if (!existsSync(this.path)) return new Set()
    return new Set(readFileSync(this.path, 'utf8').split('\n').filter(Boolean))
  }

  note(ids: readonly string[]): void {
    if (ids.length === 0) return
    keepPrivate(this.path)
    appendFileSync(this.path, ids.map((id) => `${id}\n`).join(''))
  }
}
