import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Asset, assetAt, PACKED } from '../graphql/page-assets.js'
import { packageRoot } from '../graphql/package-root.js'

/** The desk as it was built: its page, the files that the page loads, and the paths within it. */
export interface DeskFiles {
  page: Asset
  assets: Asset[]
  /** What lets it open without a connection. */
  worker: Asset
  /** As Fastify writes them, such as `/incident/:id`. */
  paths: string[]
}

/** Undefined where the desk has not been built: the API serves without it. */
export function deskFiles(folder = join(packageRoot(), 'dist', 'desk')): DeskFiles | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined
  const within = join(folder, 'desk')
  return {
    page: assetAt('/', join(folder, 'index.html')),
    // The build names them by a digest of what is in them, and packs each into a file beside it.
    assets: readdirSync(within)
      .filter((name) => !name.endsWith(PACKED))
      .map((name) => assetAt(`/desk/${name}`, join(within, name))),
    worker: assetAt('/worker.js', join(folder, 'worker.js')),
    paths: Object.values(JSON.parse(readFileSync(join(folder, 'paths.json'), 'utf8')) as Record<string, string>),
  }
}
