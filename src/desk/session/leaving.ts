import { createContext, useContext } from 'react'

export const Leaving = createContext<() => Promise<void>>(async () => undefined)
/** Signs out: throws where there is no connection to do so. */
export const useLeave = () => useContext(Leaving)

export const Renewing = createContext<() => void>(() => undefined)
/** Asks everything anew that is on the screen: what the server writes is in another language now. */
export const useRenew = () => useContext(Renewing)
