import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { packageRoot } from './package-root.js'

/** A file that the page loads from this server: nothing comes from anywhere else. */
export interface Asset {
  /** Has a digest of the content in it, so that browsers may keep the file for good. */
  path: string
  type: string
  content: Buffer
  /** Made when somebody first asks for it. */
  zipped(): Promise<Buffer>
}

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
  const content = readFileSync(file)
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  let zipped: Promise<Buffer> | undefined
  return {
    path: `/graphql/page/${digest}/${name}`,
    type: name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
    content,
    zipped: () => (zipped ??= promisify(gzip)(content)),
  }
}
