import { createContext, useContext } from 'react'

export const Leaving = createContext<() => Promise<void>>(async () => undefined)
/** Signs out: throws where there is no connection to do so. */
export const useLeave = () => useContext(Leaving)
