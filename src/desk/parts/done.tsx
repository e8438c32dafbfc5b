import { useEffect, useRef } from 'react'
import { useSay } from '../say/language'

/** Stands where a button was that did something once: whoever presses twice, or goes on by the keyboard, is here. */
export function Done() {
  const say = useSay()
  const here = useRef<HTMLParagraphElement>(null)
  useEffect(() => here.current?.focus(), [])
  return (
    <p ref={here} className="calm" role="status" tabIndex={-1}>
      {say('deed.done')}
    </p>
  )
}
