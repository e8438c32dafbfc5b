import type { ApolloServerPlugin } from '@apollo/server'
import type { RequestContext } from './request-context.js'

const requests = new WeakMap<object, object>()

/** Keeps in which request something failed, so that the log can say it where the request itself is not at hand. */
export function failedIn(request: object, error: unknown): void {
  if (typeof error === 'object' && error !== null) requests.set(error, request)
}

/** In which request any of these failed, if that is known. */
export const requestOf = (...errors: unknown[]): object | undefined =>
  errors.map((error) => requests.get(error as object)).find(Boolean)

/** Of what fails once a document is read. What comes before, the door says (door.ts). */
export const failedRequestPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) failedIn(contextValue.req, error)
      },
    }
  },
}
