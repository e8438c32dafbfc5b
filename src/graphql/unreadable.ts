import { USUAL_LANGUAGE } from '../language/language.js'
import type { Message } from '../language/message.js'
import { say } from '../language/say.js'

/**
 * What a scalar throws for a value that it cannot read. No GraphQLError: graphql-js wraps plain errors and says where the value
 * stands, but passes its own kind on as it is.
 */
export class Unreadable extends TypeError {
  constructor(readonly said: Message) {
    super(say(said, USUAL_LANGUAGE))
  }
}
