import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import { GqlExecutionContext } from '@nestjs/graphql'
import type { RequestContext } from '../graphql/request-context.js'
import type { Viewer } from './viewer.js'

/** One look-up for a request, however many root fields it has; the promise is kept, since they run side by side. */
const viewers = new WeakMap<RequestContext, Promise<Viewer>>()
const settled = new WeakMap<RequestContext, Viewer>()

export async function setViewer(context: RequestContext, find: () => Promise<Viewer>): Promise<Viewer> {
  let viewer = viewers.get(context)
  if (!viewer) viewers.set(context, (viewer = find()))
  settled.set(context, await viewer)
  return viewer
}

/** Who is asking. The guard has seen to it that there is somebody. */
export const CurrentViewer = createParamDecorator((_: unknown, execution: ExecutionContext): Viewer => {
  const viewer = settled.get(GqlExecutionContext.create(execution).getContext<RequestContext>())
  if (!viewer) throw new Error('This field was reached without passing the guard.')
  return viewer
})
