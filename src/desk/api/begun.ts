/** No form and no link of another site can send it; with it the server takes the cookie that says who asks. */
export const OWN = { 'apollo-require-preflight': 'desk' }
/**
 * All windows of a browser share the cookie: with whom this one shows as signed in, the server answers nobody else's questions here, and
 * records nothing in another's name.
 */
export const shownAs = (personId: string | undefined): Record<string, string> =>
  personId === undefined ? OWN : { ...OWN, 'reprieve-viewer': personId }

/** Exchanges a token for a cookie that no script can read. Throws an Error in the server's words, or a TypeError offline. */
export async function signInWith(token: string): Promise<void> {
  const answer = await fetch('/session', { method: 'POST', headers: { ...OWN, authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(((await answer.json()) as { message: string }).message)
}

interface Question {
  operationName: string
  query: string
  variables: Record<string, unknown>
}

const answers = new Map<string, Promise<Response>>()
const keyOf = ({ operationName, variables }: Question) =>
  JSON.stringify([operationName, Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1))])

/**
 * Asks before the desk is there to ask it: its first screen finds the answer under way. Gives what was answered. Asked is as
 * whoever the cookie names, or the token of a link that is being exchanged for one.
 */
export async function begin(question: Question, token?: string, personId?: string): Promise<unknown> {
  const bearer: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const answer = fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      ...shownAs(personId),
      ...bearer,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
    },
    body: JSON.stringify(question),
  })
  answers.set(keyOf(question), answer)
  return (await answer).clone().json()
}

/** Somebody else signs in, or has changed something: what was begun is not for them. */
export const forgetBegun = (): void => answers.clear()

/** As `fetch`, but what was begun is not asked again: its answer is taken, once. */
export const fetchUnlessBegun: typeof fetch = (input, init) => {
  if (typeof init?.body !== 'string') return fetch(input, init)
  const { operationName = '', query = '', variables = {} } = JSON.parse(init.body) as Partial<Question>
  const key = keyOf({ operationName, query, variables })
  const answer = answers.get(key)
  // Once anything is changed, what was known before may no longer be so.
  if (query.startsWith('mutation')) forgetBegun()
  answers.delete(key)
  return answer ?? fetch(input, init)
}
