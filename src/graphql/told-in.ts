import type { ApolloServerPlugin } from '@apollo/server'
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql'
import { acceptedLanguage } from './accepted-language.js'
import { type Language, USUAL_LANGUAGE } from '../language/language.js'
import type { Message } from '../language/message.js'
import { say } from '../language/say.js'
import { type FieldTold, inOneText, SAYS, toldOf } from './errors.js'
import type { RequestContext } from './request-context.js'

type Asking = object & { headers?: { 'accept-language'?: string | undefined } }

/** In which language whoever sent a request is spoken to, as far as that is known. A later room knows people, and says it. */
const spoken = new WeakMap<object, Language>()

/** `request` is the object by which the later room remembers who sent it. */
export const speakTo = (request: object, language: Language): void => void spoken.set(request, language)

/** Whom an answer is for, by its data: the last to look at it is given nothing else. */
const readers = new WeakMap<object, Language>()

/** The data of an answer is for whoever sent a request. */
export function isForWhoSent(request: Asking, data: object): void {
  const language = languageFor(request)
  if (language !== USUAL_LANGUAGE) readers.set(data, language)
}

/** The language of whoever reads an answer, as far as that is known. */
export const languageOfAnswer = ({ data }: FormattedExecutionResult): Language =>
  (data && readers.get(data)) ?? USUAL_LANGUAGE

/** The language of whoever sent a request: theirs, or what their browser says where nobody knows them. */
export const languageFor = (request: Asking): Language =>
  spoken.get(request) ?? acceptedLanguage(request.headers?.['accept-language'])

/** An error in the language of whoever reads it: codes and all else stay as they are. */
export function toldIn(told: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  if (language === USUAL_LANGUAGE || !told.extensions) return told
  const { extensions } = told
  if (Array.isArray(extensions['fields'])) {
    const fields = (extensions['fields'] as FieldTold[]).map((field) =>
      field[SAYS] ? toldOf({ path: field.path, message: field[SAYS] }, language) : field,
    )
    return { ...told, message: inOneText(fields), extensions: { ...extensions, fields } }
  }
  const said = (extensions as { [SAYS]?: Message })[SAYS]
  return said ? { ...told, message: say(said, language) } : told
}

/** Says errors in the language of whoever asked. Those that come before anybody is let in, the door says (door.ts). */
export const spokenPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind !== 'single') return
        const language = languageFor(contextValue.req)
        if (body.singleResult.data) isForWhoSent(contextValue.req, body.singleResult.data)
        body.singleResult.errors &&= body.singleResult.errors.map((error) => toldIn(error, language))
      },
    }
  },
}
