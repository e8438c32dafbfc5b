import { useEffect, useState } from 'react'
import { type AnyVariables, type TypedDocumentNode, useMutation, useQuery } from 'urql'
import { type Problem, problemOf } from './problem'

export interface Asked<Data> {
  data: Data | undefined
  waiting: boolean
  problem: Problem | undefined
  again: () => void
}

const AGAIN_MS = 15_000

/**
 * A question to the API. What is known already is shown at once, and asked again behind it. Where there was no connection it is
 * asked anew once there is one: a browser says that it is connected wherever there is a network, so that it is tried as well.
 */
export function useAsk<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false } = {},
): Asked<Data> {
  const [{ data, error, fetching }, ask] = useQuery<Data, AnyVariables>({
    query,
    variables,
    pause,
    requestPolicy: 'cache-and-network',
  })
  const unheard = error !== undefined && error.graphQLErrors.length === 0
  useEffect(() => {
    if (!unheard || pause) return undefined
    const again = () => ask({ requestPolicy: 'network-only' })
    const timer = setInterval(again, AGAIN_MS)
    addEventListener('online', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [unheard, pause, ask])
  return {
    data,
    waiting: fetching && data === undefined,
    problem: error && problemOf(error),
    again: () => ask({ requestPolicy: 'network-only' }),
  }
}

export interface Doing<Data, Variables> {
  /** What came of it; undefined where it went wrong, which `problem` tells then. */
  send: (variables: Variables, wentWrong?: (problem: Problem) => void) => Promise<Data | undefined>
  sending: boolean
  problem: Problem | undefined
}

/** A change by the API. While one is under way a second press does nothing. */
export function useDo<Data, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
): Doing<Data, Variables> {
  const [{ fetching, error }, run] = useMutation<Data, Variables>(mutation)
  return {
    sending: fetching,
    problem: error && problemOf(error),
    async send(variables, wentWrong) {
      if (fetching) return undefined
      const { data, error: failed } = await run(variables)
      if (failed) wentWrong?.(problemOf(failed))
      return failed ? undefined : data
    },
  }
}

/** Whether this device is connected, as far as the browser knows. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return online
}
