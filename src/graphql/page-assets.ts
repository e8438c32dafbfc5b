import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { packageRoot } from './package-root.js'

/** A file that the page loads from this server: nothing comes from anywhere else. */
export interface Asset {
  /** That of what a page loads has a digest of the content in it, so that browsers may keep the file for good. */
  path: string
  type: string
  content: Buffer
  /** By Brotli, where the build packed it so. */
  packed: Buffer | undefined
  /** By gzip: made when somebody first asks for it. */
  zipped(): Promise<Buffer>
}
/** How the name ends of what the build packed, beside the file that is in it. */
export const PACKED = '.br'

const require = createRequire(import.meta.url)
/** As the build copied it beside this file, or else from the package, which only development has. */
function fromPackage(name: string, ...path: string[]): string {
  const copied = join(import.meta.dirname, 'page', path.at(-1)!)
  return existsSync(copied) ? copied : join(dirname(require.resolve(`${name}/package.json`)), ...path)
}
const fromPage = (name: string) => join(packageRoot(), 'src', 'graphql', 'page', name)

/** In the order in which the page loads them. */
export function pageAssets(): Asset[] {
  return [
    fromPackage('graphiql', 'graphiql.min.css'),
    fromPage('page.css'),
    fromPackage('react', 'umd', 'react.production.min.js'),
    fromPackage('react-dom', 'umd', 'react-dom.production.min.js'),
    fromPackage('graphiql', 'graphiql.min.js'),
    fromPage('examples.js'),
    fromPage('papers.js'),
    fromPage('page.js'),
  ].map(asset)
}

function asset(file: string): Asset {
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)
  return assetAt(`/graphql/page/${digest}/${basename(file)}`, file)
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** A file, at a path of this server. */
export function assetAt(path: string, file: string): Asset {
  const type = `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`
  const packed = existsSync(file + PACKED) ? readFileSync(file + PACKED) : undefined
  return holding({ path, type, packed, content: readFileSync(file) })
}

/** The same with other content, which nobody has packed. */
export const changed = (asset: Asset, content: string): Asset =>
  holding({ ...asset, packed: undefined, content: Buffer.from(content) })

function holding(asset: Omit<Asset, 'zipped'>): Asset {
  let zipped: Promise<Buffer> | undefined
  return { ...asset, zipped: () => (zipped ??= promisify(gzip)(asset.content)) }
}

/** What to send of a file to whoever takes these encodings, and with which header. */
export async function inShort(
  asset: Asset,
  acceptEncoding: string | string[] | undefined,
): Promise<{ content: Buffer; headers: Record<string, string> }> {
  const encodings = String(acceptEncoding ?? '')
  if (asset.packed && /\bbr\b/.test(encodings)) return { content: asset.packed, headers: { 'content-encoding': 'br' } }
  if (encodings.includes('gzip')) return { content: await asset.zipped(), headers: { 'content-encoding': 'gzip' } }
  return { content: asset.content, headers: {} }
}
