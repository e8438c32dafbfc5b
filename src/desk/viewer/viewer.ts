import { createContext, useContext } from 'react'
import type { Role } from '../made/graphql'

/** Who is signed in. */
export interface Viewer {
  id: string
  name: string
  number: string
  role: Role
  stores: { code: string; name: string; timeZone: string }[]
}

export const SignedIn = createContext<Viewer | undefined>(undefined)

/** Who is signed in: for screens, which are shown to nobody else. */
export function useViewer(): Viewer {
  const viewer = useContext(SignedIn)
  if (!viewer) throw new Error('Nobody is signed in.')
  return viewer
}
