/** The token of a link that signs somebody in, such as `#token=ey…`; undefined where there is none. */
export const tokenIn = (hash: string): string | undefined =>
  new URLSearchParams(hash.slice(1)).get('token') || undefined
