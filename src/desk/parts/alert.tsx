import type { ReactNode } from 'react'

/** Something that somebody has to know now; read out at once. */
export function Alert({ children }: { children: ReactNode }) {
  return (
    <div className="alert" role="alert">
      {children}
    </div>
  )
}
