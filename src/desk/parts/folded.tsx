import { type ReactNode, useState } from 'react'

/** What is read when somebody asks for it, and loaded no sooner. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [wanted, setWanted] = useState(false)
  return (
    <details onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary>{title}</summary>
      {wanted && children}
    </details>
  )
}
