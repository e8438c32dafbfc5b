import { Field, type FieldMiddleware, type FieldOptions } from '@nestjs/graphql'
import type { RequestContext } from '../graphql/request-context.js'
import type { Message, Text } from '../language/message.js'
import { say } from '../language/say.js'
import { viewerIn } from './current-viewer.js'

/** What a field holds that is said to whoever asks; a text was kept before there were keys, and stays as it was. */
export type ToSay = Message | Text | string

const inTheirLanguage: FieldMiddleware<unknown, RequestContext> = async ({ context }, next) => {
  const said = (await next()) as ToSay | null
  return said === null || typeof said === 'string' ? said : say(said, viewerIn(context).language)
}

/** A field that holds a message, said in the language of whoever asks. */
export const Sentence = (options: FieldOptions): PropertyDecorator =>
  Field(() => String, { ...options, middleware: [inTheirLanguage] })
