import type { Month } from '../../time/calendar.js'
import { type Behind, behind, type Hiding, type Sized } from './small-groups.js'

/**
 * Who is behind groups' figures, block by block: of a block that is through it is kept how many they are, and who only where they are few. So it takes
 * no more room the more people there are.
 */
export class PeopleByBlock {
  private readonly groups = new Map<string, Behind[]>()
  private readonly blockOf: ReadonlyMap<Month, number>
  private open = new Map<string, Map<number, Set<string>>>()

  constructor(private readonly asked: Pick<Hiding, 'blocks' | 'limit'>) {
    this.blockOf = new Map(asked.blocks.flatMap((months, at) => months.map((month) => [month, at] as const)))
  }

  /** What is nobody's hides nobody, and is a group all the same. */
  note(key: string, month: Month, person: string | null): void {
    let blocks = this.open.get(key)
    if (!blocks) this.open.set(key, (blocks = new Map()))
    const at = this.blockOf.get(month)
    if (person === null || at === undefined) return
    const people = blocks.get(at)
    if (people) people.add(person)
    else blocks.set(at, new Set([person]))
  }

  /** All of every block that was noted has been: no more of it comes. */
  settle(): void {
    for (const [key, blocks] of this.open) {
      let group = this.groups.get(key)
      if (!group) this.groups.set(key, (group = this.asked.blocks.map(() => NOBODY)))
      for (const [at, people] of blocks) {
        if (group[at] !== NOBODY) throw new Error('More came of a block that was through.')
        group[at] = behind(people, this.asked.limit)
      }
    }
    this.open = new Map()
  }

  sized(): Sized[] {
    return [...this.groups].map(([key, blocks]) => ({ key, blocks }))
  }
}

const NOBODY: Behind = { size: 0, few: new Set() }
