import { type RefObject, useEffect, useRef } from 'react'

/** What the router and the browser say when an address has changed. */
const MOVED = ['pushState', 'replaceState', 'popstate', 'hashchange']

/** What is folded and named after the # of an address opens when somebody is led to it, and that is where they read on. */
export function useLedTo(name: string | undefined): RefObject<HTMLDetailsElement> {
  const folded = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const look = () => {
      if (name === undefined || location.hash !== `#${name}`) return
      // After the screen has begun at its title.
      requestAnimationFrame(() => {
        if (!folded.current) return
        folded.current.open = true
        folded.current.scrollIntoView()
        folded.current.querySelector('summary')?.focus({ preventScroll: true })
      })
    }
    look()
    for (const event of MOVED) addEventListener(event, look)
    return () => {
      for (const event of MOVED) removeEventListener(event, look)
    }
  }, [name])
  return folded
}
