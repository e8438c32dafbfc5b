import { unauthenticated } from '../graphql/errors.js'
import { message } from '../language/message.js'
import type { Viewer } from './viewer.js'

/** Throws UNAUTHENTICATED where the page that asks shows somebody else as signed in. */
export function mustBeShown(viewer: Viewer, shown: string | undefined): Viewer {
  if (shown !== undefined && shown !== viewer.id) throw unauthenticated(message('access.somebodyElse'))
  return viewer
}
