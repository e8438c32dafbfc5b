import { useEffect, useState } from 'react'
import { useSay } from '../say/language'

const LONG_MS = 1_000

/** While something is asked; says so in words where it takes longer than a second. */
export function Waiting() {
  const say = useSay()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="waiting" role="status">
      {long ? say('waiting.long') : say('waiting.short')}
    </p>
  )
}
