/** Where the heads of the trail are noted outside of the database, and how often. */
export interface AnchorSettings {
  /** A line is added to it for each anchor. */
  file?: string
  /** Each anchor is sent to it, as JSON, for somebody else to keep. */
  url?: URL
  everyMinutes: number
}
