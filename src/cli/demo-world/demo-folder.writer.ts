import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvOf, type DemoWorld } from './demo-world.js'

/** Writes the files that an import reads. */
export async function writeDemoFolder(dir: string, { sheets }: DemoWorld): Promise<void> {
  await mkdir(dir, { recursive: true })
  for (const [file, sheet] of Object.entries(sheets)) await writeFile(join(dir, file), csvOf(sheet))
}
