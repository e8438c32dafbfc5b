import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'

const ISSUER = 'https://bench.invalid'
const AUDIENCE = 'reprieve'

/** A key of this run alone, as an identity provider would have one, and tokens signed with it. */
export function makeTokens() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    settings: {
      JWT_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }),
      JWT_ALGORITHM: 'EdDSA',
      JWT_ISSUER: ISSUER,
      JWT_AUDIENCE: AUDIENCE,
    },
    of: (number) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'EdDSA' })
        .setSubject(number)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime('1 day')
        .sign(privateKey),
  }
}
