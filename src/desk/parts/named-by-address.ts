import { useParams } from 'wouter'

/** What the address names, also where a mail program or another site wrote it with percent signs. */
export function useNamed(name: 'id' | 'number'): string {
  const { [name]: written = '' } = useParams()
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
