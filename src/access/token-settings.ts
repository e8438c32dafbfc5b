import type { JWK } from 'jose'

/** What a token of an identity provider must say. */
export interface Claims {
  issuer: string | undefined
  audience: string | undefined
  /** The claim that says who: `sub`, unless another holds what the directory knows people by. */
  who: string
}

/** What tokens are checked with: one of these. */
export type TokenSettings =
  /** A key of the project's own, for development, kept beside its database. */
  | { kind: 'embedded'; key: JWK }
  /** One public key in PEM (SPKI), with the one algorithm it is for. */
  | ({ kind: 'publicKey'; pem: string; algorithm: string } & Claims)
  /** The address of a key set, as an identity provider publishes it. */
  | ({ kind: 'jwks'; url: URL } & Claims)

/** Signatures by a private key only: a shared secret would let everybody who checks a token make one. */
export const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'] as const
