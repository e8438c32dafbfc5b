import { useState } from 'react'
import type { AnyVariables, TypedDocumentNode } from 'urql'
import { useDo } from '../api/asking'
import { Button } from './button'
import { Problem } from './problem'
import { Words } from './words'

interface Props<Data, Variables> {
  label: string
  /** For whom the link is, and what it shows. */
  says: string
  document: TypedDocumentNode<Data, Variables>
  variables: Variables
  /** The path on this server, as the API answers it. */
  pathOf: (data: Data) => string
}

/** Makes a link for somebody without an account, to be copied. */
export function MakesALink<Data, Variables extends AnyVariables>(props: Props<Data, Variables>) {
  const { label, says, document, variables, pathOf } = props
  const { send, sending, problem } = useDo(document)
  const [address, setAddress] = useState<string>()
  return (
    <div>
      <Problem of={problem} />
      {address ? (
        <Words label={says} lines={1} value={address} onChange={() => undefined} />
      ) : (
        <Button
          pending={sending}
          onPress={() => void send(variables).then((data) => data && setAddress(location.origin + pathOf(data)))}
        >
          {label}
        </Button>
      )}
    </div>
  )
}
