import { useDo, type Doing } from './asking'
import { asSent, type OfADraft, toSend } from './sent'
import type { AnyVariables, TypedDocumentNode } from 'urql'

interface Kept<Value> {
  value: Value
  change: (part: Partial<OfADraft>) => void
}

interface Once<Value, Data, Variables> extends Pick<Doing<Data, Variables>, 'sending' | 'problem'> {
  send: (draft: Kept<Value>, variables: Variables) => Promise<Data | undefined>
}

/**
 * Sends what a draft says, once however often it is sent. Whether it arrived is not known where no answer came: as long as nothing of the draft
 * was changed, the very same is sent again, whatever else has become known meanwhile. Where the server says that what was sent before
 * has arrived, what stands in the draft now is something new, and gets a key of its own.
 */
export function useSendingOnce<Data, Variables extends AnyVariables, Value extends OfADraft>(
  document: TypedDocumentNode<Data, Variables>,
): Once<Value, Data, Variables> {
  const { send, sending, problem } = useDo(document)
  return {
    sending,
    problem,
    async send({ value, change }, variables) {
      const same = toSend(value, variables)
      change({ sent: asSent(value, same) })
      return send(same, ({ kind }) => {
        if (kind === 'sentBefore') change({ key: crypto.randomUUID(), sent: '' })
        // What was answered has not been recorded.
        else if (kind !== 'offline' && kind !== 'fault') change({ sent: '' })
      })
    },
  }
}
