import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/**
 * A character of a document takes some 100 bytes once it is parsed and compiled, so that all together take 50 MB at most. The
 * desk's documents and everyday operations together are a fifth of this.
 */
const MOST_CHARACTERS = 500_000
const MOST_DOCUMENTS = 1_000

/**
 * Parsed and checked documents, with what is compiled of each, by their hash. Apollo's own store takes 30 MiB of them as JSON, which
 * in memory, with all that hangs on them, are several hundred: anybody who sends ever new documents could fill it.
 */
export class KeptDocuments {
  private readonly kept: LRUCache<string, DocumentNode>
  /** The hash of each by its text. */
  private readonly hashes = new Map<string, string>()

  constructor(mostCharacters = MOST_CHARACTERS) {
    this.kept = new LRUCache({
      max: MOST_DOCUMENTS,
      maxSize: mostCharacters,
      sizeCalculation: (document) => (document.loc?.end ?? mostCharacters) + 1,
      dispose: (document) => this.hashes.delete(textOf(document)),
    })
  }

  async get(hash: string): Promise<DocumentNode | undefined> {
    return this.kept.get(hash)
  }

  async set(hash: string, document: DocumentNode): Promise<void> {
    this.kept.set(hash, document)
    if (this.kept.has(hash)) this.hashes.set(textOf(document), hash)
  }

  /** The document that was parsed of this very text. */
  withText(text: string): DocumentNode | undefined {
    const hash = this.hashes.get(text)
    return hash === undefined ? undefined : this.kept.get(hash)
  }

  async delete(hash: string): Promise<boolean> {
    return this.kept.delete(hash)
  }
}

const textOf = ({ loc }: DocumentNode) => loc?.source.body ?? ''
