import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { Finding } from '../findings/finding-words.js'
import { countShown, SMALL_GROUP } from '../../statistics/rounded-counts.js'

interface Cell {
  from: Finding
  to: Finding
  incidents: number
  people: Set<string>
}

/** Counts what was found against what would be found, and tells of it only as far as nobody can be told apart. */
export class TrialCount {
  private readonly cells = new Map<string, Cell>()
  private readonly before = new Set<string>()
  private readonly after = new Set<string>()

  add(person: string, from: Finding, to: Finding): void {
    const key = `${from} ${to}`
    const cell = this.cells.get(key) ?? { from, to, incidents: 0, people: new Set() }
    this.cells.set(key, cell)
    cell.incidents++
    cell.people.add(person)
    if (from === Finding.PATTERN) this.before.add(person)
    if (to === Finding.PATTERN) this.after.add(person)
  }

  shown(language: Language) {
    const order = Object.values(Finding)
    const without = (these: Set<string>, those: Set<string>) => [...these].filter((person) => !those.has(person)).length
    const newly = without(this.after, this.before)
    const noLonger = without(this.before, this.after)
    return {
      changes: [...this.cells.values()]
        .sort((a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to))
        .map(({ from, to, incidents, people }) => ({ from, to, incidents: countShown(incidents, people.size) })),
      newlyPattern: countShown(newly, newly),
      noLongerPattern: countShown(noLonger, noLonger),
      note: speaking(language)('comparison.trial', { most: SMALL_GROUP - 1 }),
    }
  }
}
