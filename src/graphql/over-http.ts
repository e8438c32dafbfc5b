import type { ApolloServerPlugin } from '@apollo/server'

/** Refused before anything ran, for what the document, its cost or its variables are. */
const REFUSED: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'QUERY_TOO_COSTLY',
])

/**
 * The statuses of "GraphQL over HTTP": a well-formed request whose operation is refused is 200 for clients that speak
 * application/json, and 400 for those that ask for application/graphql-response+json.
 */
export const overHttpPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const { body, http } = response
        if (body.kind !== 'single' || !body.singleResult.errors?.length || 'data' in body.singleResult) return
        if (http.status === 405 || !REFUSED.has(body.singleResult.errors[0]?.extensions?.['code'])) return
        // Apollo answers 400 to what is no GraphQL request at all: that stays.
        if (!request.query) return
        const accepts = request.http?.headers.get('accept') ?? ''
        http.status = accepts.includes('application/graphql-response+json') ? 400 : 200
      },
    }
  },
}
