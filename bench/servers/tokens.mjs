import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'

/** A key of this run alone, as an identity provider would have one, and tokens signed with it. */
export function makeTokens() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    settings: { JWT_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }), JWT_ALGORITHM: 'EdDSA' },
    of: (number) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(number)
        .setIssuedAt()
        .setExpirationTime('1 day')
        .sign(privateKey),
  }
}
