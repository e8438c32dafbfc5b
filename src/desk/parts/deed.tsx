import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { AnyVariables, TypedDocumentNode } from 'urql'
import { useSendingOnce } from '../api/sending-once'
import { besides, nameIn, type Problem as Told } from '../api/problem'
import { useDraft } from '../drafts/drafts'
import { useSay } from '../say/language'
import { Alert } from './alert'
import { Button } from './button'
import { Asked, type Field } from './field'
import { Problem } from './problem'

/** What was said to each field, by its name; and a `key` of its own. */
export type Said = Readonly<Record<string, string>>

/** Of the fields, with what each draft has. */
type Begun = Record<string, string> & { key: string; sent?: string }

/** What was to be done is there no more as it was shown. */
const GONE: readonly Told['kind'][] = ['conflict', 'notFound', 'sentBefore']

interface Props<Data, Variables> {
  /** Under which what is typed is kept on this device until it is sent: one for each deed on each thing. */
  name: string
  /** What the button says that opens the form. */
  label: string
  /** What will be so once it is sent, in a sentence. */
  will: string
  fields: readonly Field[]
  document: TypedDocumentNode<Data, Variables>
  variables: (said: Said) => Variables
  /** It was sent, or somebody else was sooner: look again. */
  done: () => void
  /** Why it didn't come about although it was answered, in sentences; none where it did. */
  refused?: (data: Data) => readonly string[]
  /** What to say once it is done. */
  thanks?: string
  /** What was begun shows only where its button is pressed: it is for nobody who looks over a shoulder. */
  secret?: boolean
}

/** Something to do that takes words: a button, the form behind it, what will be so then, and the sending. */
export function Deed<Data, Variables extends AnyVariables>(props: Props<Data, Variables>) {
  const { name, label, will, fields, document, variables, done, refused, thanks, secret } = props
  const say = useSay()
  const draft = useDraft<Begun>(name, () => begin(fields))
  const [opened, setOpened] = useState<boolean>()
  const [looked, setLooked] = useState(false)
  const [sent, setSent] = useState(false)
  const [why, setWhy] = useState<readonly string[]>([])
  const { send, sending, problem: last } = useSendingOnce<Data, Variables, Begun>(document)
  const [thrownAway, setThrownAway] = useState(false)
  // Nothing was wrong with what is begun anew.
  const problem = thrownAway ? undefined : last
  const form = useRef<HTMLFormElement>(null)
  const after = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (opened) form.current?.querySelector<HTMLElement>('textarea, input, button')?.focus()
  }, [opened])
  // Also where what was sent makes another form of this, such as one that begins with the new address.
  const isThere = draft !== undefined
  useEffect(() => after.current?.focus(), [sent, isThere])
  useEffect(() => {
    // What is decided is there no more for whoever was called to decide it.
    if (problem && GONE.includes(problem.kind)) done()
    // Once for each: `done` is another at each turn.
  }, [problem?.kind])
  if (!draft) return null
  // What was begun before is there again.
  const open = opened ?? (draft.found && !sent && !secret)
  const said: Said = draft.value
  const names = fields.map((field) => field.name)
  const isBegun = fields.some((field) => (said[field.name] ?? '') !== (field.begin ?? ''))
  const missing = (field: Field) => !field.free && !said[field.name]?.trim()

  function throwAway() {
    draft!.forget()
    setThrownAway(true)
    setOpened(false)
    setLooked(false)
    setWhy([])
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setLooked(true)
    setThrownAway(false)
    setWhy([])
    const first = fields.find(missing)
    if (first)
      return form.current?.querySelector<HTMLElement>(`[data-field="${first.name}"] :is(textarea, input)`)?.focus()
    const answer = await send(draft!, variables(said))
    if (answer === undefined) return
    const against = refused?.(answer) ?? []
    if (against.length > 0) return setWhy(against)
    draft!.forget()
    setOpened(false)
    setLooked(false)
    setSent(true)
    done()
  }

  if (!open)
    return (
      <>
        {sent && (
          <p ref={after} className="calm" role="status" tabIndex={-1}>
            {thanks ?? say('deed.done')}
          </p>
        )}
        <Button onPress={() => (setSent(false), setOpened(true))}>{label}</Button>
      </>
    )
  return (
    <form ref={form} className="deed" noValidate onSubmit={(event) => void submit(event)} aria-label={label}>
      <h3>{label}</h3>
      {fields.map((field) => (
        <div key={field.name} data-field={field.name}>
          <Asked
            of={field}
            value={said[field.name] ?? ''}
            wrong={told(problem, field) ?? (looked && missing(field) ? say('deed.missing') : undefined)}
            onChange={(value) => draft.change({ [field.name]: value })}
          />
        </div>
      ))}
      <p>{will}</p>
      <Problem of={besides(problem, names)} />
      {why.length > 0 && (
        <Alert>
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Alert>
      )}
      <div className="buttons">
        <Button kind="main" type="submit" pending={sending}>
          {say('deed.send')}
        </Button>
        <Button kind="quiet" onPress={() => setOpened(false)}>
          {say('deed.later')}
        </Button>
        {isBegun && (
          <Button kind="quiet" onPress={throwAway}>
            {say('deed.away')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** With a key by which the server knows it again, so that it is done once however often it is sent. */
const begin = (fields: readonly Field[]): Begun => ({
  key: crypto.randomUUID(),
  ...Object.fromEntries(fields.map((field) => [field.name, field.begin ?? ''])),
})

/** What the server says of a field. */
const told = (problem: Told | undefined, { name }: Field): string | undefined =>
  Object.entries(problem?.fields ?? {}).find(([path]) => nameIn(path) === name)?.[1]
