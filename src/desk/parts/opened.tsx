import { type ReactNode, useEffect, useRef } from 'react'

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
