import type { ApolloServerPlugin } from '@apollo/server'

/** What is refused before anything ran, for what the document, its cost or its variables are, and its status. */
const STATUS: ReadonlyMap<unknown, number> = new Map([
  ['GRAPHQL_PARSE_FAILED', 400],
  ['GRAPHQL_VALIDATION_FAILED', 400],
  ['BAD_USER_INPUT', 400],
  ['QUERY_TOO_COSTLY', 400],
  ['RATE_LIMITED', 429],
])

/**
 * The statuses of "GraphQL over HTTP": a well-formed request whose operation is refused is 200 for clients that speak
 * application/json, and 400 or 429 for those that ask for application/graphql-response+json.
 */
export const overHttpPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const { body, http } = response
        if (body.kind !== 'single' || !body.singleResult.errors?.length || 'data' in body.singleResult) return
        const status = STATUS.get(body.singleResult.errors[0]?.extensions?.['code'])
        if (http.status === 405 || status === undefined) return
        // Apollo answers 400 to what is no GraphQL request at all: that stays.
        if (!request.query) return
        const accepts = request.http?.headers.get('accept') ?? ''
        http.status = accepts.includes('application/graphql-response+json') ? status : 200
      },
    }
  },
}
