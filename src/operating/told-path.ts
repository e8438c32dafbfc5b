/**
 * As much of an address as a log or a span may say: its first part. What follows may be somebody's key, as in the link by which
 * a customer answers, or a name that somebody tried.
 */
export function toldPath(url: string): string {
  const [, first = '', ...more] = url.split('?')[0]!.split('/')
  return more.length > 0 ? `/${first}/…` : `/${first}`
}
