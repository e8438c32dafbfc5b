/** Something that ends or takes place for somebody: nobody's name, and nothing of what it is about. */
export interface Deadline {
  kind:
    'STATEMENT' | 'CONFIRM' | 'APPEAL' | 'HEARING' | 'MY_STEP' | 'MY_REASSIGNMENT' | 'STEP' | 'REASSIGNMENT' | 'REVIEW'
  /** Of what it is about: what a calendar shows is made from it, so that nobody finds out by it. */
  id: string
  /** A date, or an instant for what takes place at an hour. */
  at: string
}
