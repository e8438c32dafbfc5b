import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { GqlExecutionContext } from '@nestjs/graphql'
import type { FastifyRequest } from 'fastify'
import { authorizationOf, type RequestContext } from '../graphql/request-context.js'
import { shownIn, shownOn } from '../graphql/shown.js'
import { speakTo } from '../graphql/told-in.js'
import { mustBeShown } from './must-be-shown.js'
import type { Viewer } from './viewer.js'

/** One look-up for a request, however many root fields it has; the promise is kept, since they run side by side. */
interface LookUp {
  asked: Promise<Viewer>
  /** Once it is answered. */
  viewer?: Viewer
}
const lookUps = new WeakMap<object, LookUp>()

/**
 * The request itself, by which its viewer is remembered, and what it says of who asks. On a WebSocket each subscription is
 * one of its own, since the connection outlives what the directory says.
 */
function asking(execution: ExecutionContext): {
  request: object
  authorization: string | undefined
  shown: string | undefined
} {
  if (execution.getType<string>() === 'graphql') {
    const context = GqlExecutionContext.create(execution).getContext<RequestContext>()
    const { req, connectionParams } = context
    const shown = connectionParams ? shownOn(connectionParams) : shownIn(req.headers)
    return { request: requestOf(context), authorization: authorizationOf(context), shown }
  }
  const request = execution.switchToHttp().getRequest<FastifyRequest>()
  return { request, authorization: request.headers.authorization, shown: shownIn(request.headers) }
}

const requestOf = (context: RequestContext): object => (context.reply ? context.req : context)

/** Who sent a request: looked up once. */
export async function viewerOf(request: object, find: () => Promise<Viewer>): Promise<Viewer> {
  let lookUp = lookUps.get(request)
  if (!lookUp) lookUps.set(request, (lookUp = { asked: find() }))
  if (!lookUp.viewer) {
    lookUp.viewer = await lookUp.asked
    speakTo(request, lookUp.viewer.language)
  }
  return lookUp.viewer
}

export function setViewer(
  execution: ExecutionContext,
  find: (authorization: string | undefined) => Promise<Viewer>,
): Promise<Viewer> {
  const { request, authorization, shown } = asking(execution)
  return viewerOf(request, async () => mustBeShown(await find(authorization), shown))
}

/** Who is asking. The guard has seen to it that there is somebody. */
export const CurrentViewer = createParamDecorator((_: unknown, execution: ExecutionContext): Viewer =>
  settledOf(asking(execution).request),
)

/** The same for what has the context of a GraphQL operation alone. */
export const viewerIn = (context: RequestContext): Viewer => settledOf(requestOf(context))

function settledOf(request: object): Viewer {
  const viewer = lookUps.get(request)?.viewer
  if (!viewer) throw new Error('This was reached without passing the guard.')
  return viewer
}
