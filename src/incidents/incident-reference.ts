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

/** A reference as it may be typed or read out on the phone: small letters, without hyphens, O for 0 and I or L for 1. */
export function referencesMeantBy(text: string): string[] {
  const typed = text.trim()
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const ours = /^(.{4})(.{4})(.{4})$/.exec(plain)
  return [...new Set([typed, typed.toUpperCase(), ...(ours ? [ours.slice(1).join('-')] : [])])]
}
