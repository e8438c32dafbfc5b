/** All who recorded what nobody is named for: a file may have been written by one hand. */
export const UNNAMED = 'UNNAMED'

/**
 * Who speaks as one, by store: its managers and their managers, and where somebody manages several stores, the managers of
 * all of these. `managers` are the pairs of the directory.
 */
export class Managements {
  private readonly parent = new Map<string, string>()
  private readonly of = new Map<string, string>()

  constructor(managers: readonly { storeId: string; employeeId: string }[]) {
    for (const { storeId, employeeId } of managers) {
      this.join(storeId, this.of.get(employeeId) ?? storeId)
      this.of.set(employeeId, storeId)
    }
  }

  /** The voice of a person who saw something in a store. HR speaks for itself, whoever manages a store with its managers. */
  voiceOf(personId: string | null, storeId: string, isHr: boolean, recorded: boolean): string {
    if (personId === null) return UNNAMED
    const managed = this.of.get(personId)
    if (managed !== undefined) return this.root(managed)
    // Only managers and HR record: one who no longer manages the store did so then.
    return recorded && !isHr ? this.root(storeId) : personId
  }

  /** Whether somebody speaks with the managers of a store: manages it, or answers with them to the same managers. */
  speaksFor(personId: string | null, storeId: string): boolean {
    const managed = personId === null ? undefined : this.of.get(personId)
    return managed !== undefined && this.root(managed) === this.root(storeId)
  }

  /** Those of the directory who speak with a voice. */
  peopleOf(voice: string): string[] {
    return [...this.of].filter(([, storeId]) => this.root(storeId) === voice).map(([personId]) => personId)
  }

  private root(storeId: string): string {
    const parent = this.parent.get(storeId)
    return parent === undefined || parent === storeId ? `managers of ${storeId}` : this.root(parent)
  }

  private join(one: string, other: string): void {
    const end = (id: string): string => {
      const parent = this.parent.get(id)
      return parent === undefined || parent === id ? id : end(parent)
    }
    this.parent.set(end(one), end(other))
  }
}
