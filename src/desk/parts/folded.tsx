import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

interface Props {
  title: string
  /** It asks the API for what it shows, which may be noted as a look: on paper it is only where somebody opened it. */
  asks?: boolean
  children: ReactNode
}

/** What is read when somebody asks for it, and loaded no sooner. Whoever prints gets it unfolded. */
export function Folded({ title, asks = false, children }: Props) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    if (asks) return undefined
    const unfold = () => flushSync(() => setWanted(true))
    addEventListener('beforeprint', unfold)
    return () => removeEventListener('beforeprint', unfold)
  }, [asks])
  return (
    <details onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary>{title}</summary>
      {wanted && children}
    </details>
  )
}
