import type { Viewer } from '../access/viewer.js'
import type { Tx } from '../database/database.js'
import type { Incident } from './incident.entity.js'

/** What words are about. */
export type WrittenAbout = Pick<Incident, 'customerId' | 'storeId' | 'employeeId'>

/** What a later room takes out of words that are about to be kept: as they are read, or as they stand in the trail. */
export type TakesOut = (
  tx: Tx,
  viewer: Viewer,
  incident: WrittenAbout,
  words: string,
  where: 'READ' | 'TRAIL',
) => Promise<string>

/** The keys of the trail under which somebody's own words stand. */
const WORDS = ['summary', 'reason', 'words']

/** Lets a later room see to what is written about an incident, without the rooms where it is written knowing it. */
export class WrittenWords {
  private takesOut: TakesOut = (_tx, _viewer, _incident, words) => Promise.resolve(words)

  register(takesOut: TakesOut): void {
    this.takesOut = takesOut
  }

  /** As they are kept for people to read. */
  async kept(tx: Tx, viewer: Viewer, incident: WrittenAbout, words: string): Promise<string> {
    return this.takesOut(tx, viewer, incident, words, 'READ')
  }

  /** What the trail keeps, with the words in it as they may stand there. */
  async inTrail<Said extends object | undefined>(
    tx: Tx,
    viewer: Viewer | null,
    incident: WrittenAbout,
    said: Said,
  ): Promise<Said> {
    if (!viewer || !incident.customerId || !said) return said
    const clean: Record<string, unknown> = { ...said }
    for (const key of WORDS) {
      const words = clean[key]
      if (typeof words === 'string') clean[key] = await this.takesOut(tx, viewer, incident, words, 'TRAIL')
    }
    return clean as Said
  }
}
