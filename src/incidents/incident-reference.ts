const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * What people call an incident by: the last 60 (random) bits of its UUIDv7 in Crockford's base 32, which has no letters
 * that look alike.
 */
export function referenceOf(id: string): string {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(-15)}`)
  let text = ''
  for (let i = 0; i < 12; i++) {
    text = CROCKFORD[Number(bits & 31n)]! + text
    bits >>= 5n
  }
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}
