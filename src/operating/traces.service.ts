import { AsyncLocalStorage } from 'node:async_hooks'
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import {
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import { toldPath } from './told-path.js'

/** By which the module hands in where traces go; undefined where they aren't made. */
export const TRACES_TO = Symbol('TracesTo')

/**
 * A span for each request, and one below it for each statement, sent to a collector of OpenTelemetry. A statement has no value
 * in it, and neither document nor variables are in any span.
 */
@Injectable()
export class Traces implements OnModuleInit, OnApplicationShutdown {
  private provider: NodeTracerProvider | undefined
  private readonly going = new AsyncLocalStorage<Span>()
  private readonly spans = new WeakMap<FastifyRequest, Span>()

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(TRACES_TO) private readonly to: URL | undefined,
  ) {}

  onModuleInit(): void {
    if (!this.to || !this.host.httpAdapter) return
    const exporter = new OTLPTraceExporter({ url: `${this.to.href.replace(/\/$/, '')}/v1/traces` })
    this.provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ 'service.name': 'reprieve' }),
      spanProcessors: [new BatchSpanProcessor(exporter)],
    })
    const tracer = this.provider.getTracer('reprieve')
    this.followRequests(tracer)
    this.followStatements(tracer)
  }

  async onApplicationShutdown(): Promise<void> {
    await this.provider?.shutdown().catch(() => undefined) // a collector that is gone is nobody's loss now
  }

  private followRequests(tracer: Tracer): void {
    const proxies = new W3CTraceContextPropagator()
    const server = this.host.httpAdapter.getInstance<FastifyInstance>()
    server.addHook('onRequest', (request, _reply, done) => {
      const path = toldPath(request.url)
      const attributes = { 'http.request.method': request.method, 'url.path': path, 'reprieve.request': request.id }
      const parent = proxies.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter)
      const span = tracer.startSpan(`${request.method} ${path}`, { kind: SpanKind.SERVER, attributes }, parent)
      this.spans.set(request, span)
      this.going.run(span, done)
    })
    // Reading a body ends in a callback of the connection, which knows nothing of the request.
    server.addHook('preValidation', (request, _reply, done) => {
      const span = this.spans.get(request)
      if (span) this.going.run(span, done)
      else done()
    })
    server.addHook('onResponse', async (request, { statusCode }) => {
      const span = this.spans.get(request)
      span?.setAttribute('http.response.status_code', statusCode)
      if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR })
      span?.end()
    })
  }

  private followStatements(tracer: Tracer): void {
    this.database.onStatement((sql, milliseconds) => {
      const request = this.going.getStore()
      if (!request) return
      const end = this.clock.milliseconds()
      const options = { kind: SpanKind.CLIENT, startTime: end - milliseconds, attributes: { 'db.query.text': sql } }
      tracer
        .startSpan(/^\s*(\w+)/.exec(sql)?.[1] ?? 'statement', options, trace.setSpan(ROOT_CONTEXT, request))
        .end(end)
    })
  }
}
