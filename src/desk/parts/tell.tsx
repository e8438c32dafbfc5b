import { type ReactNode, useEffect, useRef } from 'react'
import type { Problem as Told } from '../api/problem'
import { useDraft } from '../drafts/drafts'
import { useSay } from '../say/language'
import { Button } from './button'
import { Problem } from './problem'
import { Words } from './words'

interface TellProps {
  /** Under which name it is kept until it is sent. */
  name: string
  title: string
  /** What happens with it, and who reads it. */
  means: string
  label: string
  button: string
  sending: boolean
  problem: Told | undefined
  /** True once it was sent. */
  send: (words: string) => Promise<boolean>
  away: () => void
  again: () => void
  /** What there is to say besides the words. */
  children?: ReactNode
}

/** A few words that somebody sends: what they are for, a place for them, and what went wrong. They are kept until then. */
export function Tell({ name, title, means, label, button, sending, problem, send, away, again, children }: TellProps) {
  const say = useSay()
  const draft = useDraft(name, () => ({ words: '' }))
  if (!draft) return null
  return (
    <Opened title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send(draft.value.words.trim()).then((sent) => {
            if (!sent) return
            draft.forget()
            away()
            again()
          })
        }}
      >
        <p>{means}</p>
        {children}
        <Words label={label} lines={5} value={draft.value.words} onChange={(words) => draft.change({ words })} />
        <Problem of={problem} again={again} />
        <div className="buttons">
          <Button kind="main" type="submit" pending={sending} isDisabled={draft.value.words.trim() === ''}>
            {button}
          </Button>
          <Button kind="quiet" onPress={away}>
            {say('do.back')}
          </Button>
        </div>
      </form>
    </Opened>
  )
}

/** What has just been opened within a screen; whoever reads by ear or by keyboard begins there. */
export function Opened({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="opened" className="opened">
      <h2 id="opened" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
