import { html } from '@remix-run/html-template'
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  asOpened,
  type Audience,
  AUDIENCES,
  changes,
  type EverydayOperation,
  everydayOperations,
} from './everyday-operations.js'
import { type Asset, inShort, pageAssets } from './page-assets.js'

const PATH = '/graphql'

/** All that the page may do: run and load what this server sends, and talk to it. (CodeMirror styles elements inline.) */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Made of what lies on the disk, once a process. */
let made: ReturnType<typeof make> | undefined
function make() {
  const assets = pageAssets()
  return { assets, page: pageHtml(assets, opened(everydayOperations())) }
}

/** The page for people: GraphiQL with the everyday operations, for a browser that opens the API's address. */
@Injectable()
export class Page implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    if (!this.host.httpAdapter) return // commands that start the app without a server
    const server = this.host.httpAdapter.getInstance<FastifyInstance>()
    const { assets, page } = (made ??= make())
    // The same address serves clients, so this cannot be a route of its own.
    server.addHook('onRequest', async (request, reply) => {
      if (isBrowserAtDoor(request))
        await reply
          .headers({ ...HEADERS, 'cache-control': 'no-store' })
          .type('text/html; charset=utf-8')
          .send(page)
    })
    for (const asset of assets) server.get(asset.path, (request, reply) => sendAsset(asset, request, reply))
  }
}

function isBrowserAtDoor({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' || !headers.accept?.includes('text/html')) return false
  return url === PATH || url === `${PATH}/` || url.startsWith(`${PATH}?`)
}

async function sendAsset(asset: Asset, request: FastifyRequest, reply: FastifyReply) {
  const { content, headers } = await inShort(asset, request.headers['accept-encoding'])
  await reply
    .headers({
      ...HEADERS,
      ...headers,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    .type(asset.type)
    .send(content)
}

type Opened = Record<string, readonly (EverydayOperation & { changes: boolean })[]>

const opened = (operations: Readonly<Record<Audience, readonly EverydayOperation[]>>): Opened =>
  Object.fromEntries(
    AUDIENCES.map((audience) => [
      audience,
      operations[audience].map((one) => ({ ...asOpened(one), changes: changes(one) })),
    ]),
  )

function pageHtml(assets: readonly Asset[], operations: Opened): string {
  const styles = assets.filter((asset) => asset.path.endsWith('.css'))
  const scripts = assets.filter((asset) => asset.path.endsWith('.js'))
  // JSON in a script element ends at "</script" and nowhere else.
  const data = html.raw`${JSON.stringify({ path: PATH, operations }).replaceAll('<', '\\u003c')}`
  return String(html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Reprieve</title>
    <link rel="icon" href="data:,">
    ${styles.map((asset) => html`<link rel="stylesheet" href="${asset.path}">`)}
  </head>
  <body>
    <header>
      <h1>Reprieve</h1>
      <form id="token-form">
        <label for="token">Your token</label>
        <input id="token" type="password" autocomplete="off" spellcheck="false" placeholder="paste it here">
        <button>Use it</button>
      </form>
      <p id="who" role="status" aria-live="polite">Loading…</p>
    </header>
    <main id="graphiql">Loading…</main>
    <section id="papers" aria-label="Pictures and words of the answer" aria-live="polite" hidden></section>
    <noscript>This page needs JavaScript.</noscript>
    <script type="application/json" id="everyday">${data}</script>
    ${scripts.map((asset) => html`<script src="${asset.path}"></script>`)}
  </body>
</html>
`)
}
