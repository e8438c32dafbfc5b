import type { AnyVariables, TypedDocumentNode } from 'urql'
import { useDo } from '../api/asking'
import { Button } from './button'
import { Problem } from './problem'

interface Props<Data, Variables> {
  label: string
  document: TypedDocumentNode<Data, Variables>
  variables: Variables
  done: () => void
  kind?: 'main' | 'plain' | 'quiet'
}

/** Something that takes a press and no words. */
export function AtOnce<Data, Variables extends AnyVariables>(props: Props<Data, Variables>) {
  const { label, document, variables, done, kind = 'plain' } = props
  const { send, sending, problem } = useDo(document)
  return (
    <>
      <Problem of={problem} />
      <Button
        kind={kind}
        pending={sending}
        onPress={() => void send(variables).then((data) => data !== undefined && done())}
      >
        {label}
      </Button>
    </>
  )
}
