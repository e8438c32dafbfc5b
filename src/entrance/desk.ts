import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { html } from '@remix-run/html-template'
import { type Asset, changed, inShort } from '../graphql/page-assets.js'
import { deskFiles } from './desk-files.js'
import type { DeskSettings } from './desk-settings.js'

export const DESK_SETTINGS = Symbol('how people sign in to the desk')

/** The web app for people who write no GraphQL: its files, and its page at each path of its own. */
@Injectable()
export class Desk implements OnModuleInit {
  private readonly headers: Readonly<Record<string, string>>

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(DESK_SETTINGS) private readonly settings: DeskSettings,
  ) {
    this.headers = headersFor(settings)
  }

  onModuleInit(): void {
    const files = this.host.httpAdapter ? deskFiles() : undefined
    if (!files) return // commands that start the app without a server, or before the desk was built
    const server = this.host.httpAdapter.getInstance<FastifyInstance>()
    const page = pageFor(this.settings, files.page)
    for (const path of files.paths) server.get(path, (request, reply) => this.send(page, 'no-cache', request, reply))
    server.get(files.worker.path, (request, reply) => this.send(files.worker, 'no-cache', request, reply))
    for (const asset of files.assets)
      server.get(asset.path, (request, reply) =>
        this.send(asset, 'public, max-age=31536000, immutable', request, reply),
      )
    // To somebody at a browser the desk says kindly that there is nothing at an address; programs get their JSON.
    server.get('/*', (request, reply) =>
      request.headers.accept?.includes('text/html')
        ? this.send(page, 'no-cache', request, reply.status(404))
        : reply.callNotFound(),
    )
  }

  private async send(asset: Asset, kept: string, request: FastifyRequest, reply: FastifyReply) {
    const { content, headers } = await inShort(asset, request.headers['accept-encoding'])
    await reply
      .headers({ ...this.headers, ...headers, 'cache-control': kept, vary: 'accept-encoding' })
      .type(asset.type)
      .send(content)
  }
}

/** The page says how people sign in, so that the desk need not ask: see begin/first.ts. */
function pageFor({ oidc }: DeskSettings, page: Asset): Asset {
  if (!oidc) return page
  const meta = html`<meta name="sign-in" content="${JSON.stringify(oidc)}" />`
  return changed(
    page,
    page.content.toString().replace('<head>', () => `<head>\n${String(meta)}`),
  )
}

/** All that the desk may do: run and load what this server sends, and talk to it and to whoever signs people in. */
const headersFor = ({ oidc }: DeskSettings) => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${oidc ? ` ${new URL(oidc.issuer).origin}` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
})
