import { useEffect, useRef } from 'react'
import { useClient } from 'urql'
import { useOnline } from '../api/asking'
import { SpeakToDocument } from '../made/graphql'
import type { Language } from '../say/catalogues'
import { useLanguage } from '../say/language'
import { useRenew } from '../session/leaving'

/**
 * Chooses the language: at once here, and wherever else they read what the server writes. What is chosen while the last choice is
 * being saved is saved after it, and what could not be saved is saved once there is a connection.
 */
export function useSpeaking(): (chosen: Language) => void {
  const client = useClient()
  const online = useOnline()
  const renew = useRenew()
  const { choose } = useLanguage()
  const wanted = useRef<Language>()
  const busy = useRef(false)

  const save = async () => {
    if (busy.current) return
    busy.current = true
    let saved: Language | undefined
    while (wanted.current && wanted.current !== saved) {
      const language = wanted.current
      const { error } = await client.mutation(SpeakToDocument, { language: language === 'nl' ? 'NL' : 'EN' })
      if (error) break
      saved = language
    }
    busy.current = false
    if (!saved || saved !== wanted.current) return
    wanted.current = undefined
    renew()
  }
  useEffect(() => {
    if (online) void save()
    // Once whenever there is a connection again: `save` is another at each turn.
  }, [online])

  return (chosen) => {
    choose(chosen)
    wanted.current = chosen
    void save()
  }
}
