import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLedTo } from './led-to'

interface Props {
  title: string
  /** It asks the API for what it shows, which may be noted as a look: on paper it is only where somebody opened it. */
  asks?: boolean
  /** By which an address leads to it. */
  name?: string
  children: ReactNode
}

/** What is read when somebody asks for it, and loaded no sooner. Whoever prints gets it unfolded. */
export function Folded({ title, asks = false, name, children }: Props) {
  const folded = useLedTo(name)
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (asks) return undefined
    const unfold = () => flushSync(() => setWanted(true))
    addEventListener('beforeprint', unfold)
    return () => removeEventListener('beforeprint', unfold)
  }, [asks])
  return (
    <details ref={folded} onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary>{title}</summary>
      {wanted && children}
    </details>
  )
}
