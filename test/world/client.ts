import { checkAsDeclared } from './as-declared.js'

export interface GraphQLFailure {
  message: string
  path?: (string | number)[]
  extensions: { code: string; fields?: { path: string; message: string }[]; [more: string]: unknown }
}

// What a query gives depends on its text, which the types cannot know.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Data = Record<string, any>

export interface Answer {
  status: number
  data?: Data | null
  errors?: GraphQLFailure[]
}

/** One GraphQL request over HTTP, as any client would send it. What it gets has to be what the schema declares. */
export async function send(
  address: string,
  authorization: string | undefined,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify({ query, variables }),
  })
  const answer: Answer = { status: response.status, ...((await response.json()) as object) }
  if (answer.data) checkAsDeclared(query, answer.data)
  return answer
}
