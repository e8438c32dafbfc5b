import { createHmac } from 'node:crypto'
import type { Cell } from '../../statistics/indirect-standardisation.js'

/** How fast the noise falls off: half of all counts have none, one in six one more, one in six one less, and so on. */
const FALL = 1 / 3
/** Of the noise in one person's count of one block. */
export const NOISE_VARIANCE = (2 * FALL) / (1 - FALL) ** 2
const UNIT = 2 ** 48

/**
 * Two-sided geometric noise (Ghosh, Roughgarden and Sundararajan, 2009), drawn by a secret from what it is about: always the
 * same for the same, and another for anything else. Whole, with mean 0.
 */
export function noiseOf(secret: string, ...about: readonly (string | number)[]): number {
  const drawn = createHmac('sha256', secret).update(JSON.stringify(about)).digest()
  const [whether, how] = [drawn.readUIntBE(0, 6) / UNIT, (drawn.readUIntBE(6, 6) + 1) / UNIT]
  const none = (1 - FALL) / (1 + FALL)
  if (whether < none) return 0
  const far = 1 + Math.floor(Math.log(how) / Math.log(FALL))
  return whether < (1 + none) / 2 ? far : -far
}

/**
 * Counts of one block by person and class with noise in them: in how many incidents each person had, and in how many of them
 * it was so. Drawn by person, block, measure and the count itself. Whatever is then worked out of these, for any grouping, is
 * worked out of one and the same noisy table, so that no number of answers tells more of a person than the table would; and a
 * count that changes has another noise, so that the change is not seen as it is. A person without any gets some too.
 */
export function withNoise(
  cells: readonly Cell[],
  people: readonly string[],
  { secret, block, measure }: { secret: string; block: string; measure: string },
): Cell[] {
  const of = new Map<string, Cell[]>(people.map((person) => [person, []]))
  for (const cell of cells) of.set(cell.group, [...(of.get(cell.group) ?? []), cell])
  const all = mixOf(cells)
  return [...of].flatMap(([person, own]) => {
    const [incidents, got] = [sum(own, 'incidents'), sum(own, 'got')]
    const more = noiseOf(secret, 'incidents', person, block, incidents)
    const moreGot = noiseOf(secret, 'got', person, block, measure, incidents, got)
    const mix = incidents > 0 ? mixOf(own) : all
    const known = new Map(own.map((cell) => [cell.class, cell]))
    return [...mix].map(([name, share]) => ({
      group: person,
      class: name,
      incidents: (known.get(name)?.incidents ?? 0) + more * share,
      got: (known.get(name)?.got ?? 0) + moreGot * share,
    }))
  })
}

/** What share each class has of the incidents. */
function mixOf(cells: readonly Cell[]): Map<string, number> {
  const all = sum(cells, 'incidents')
  const shares = new Map<string, number>()
  for (const cell of cells) shares.set(cell.class, (shares.get(cell.class) ?? 0) + cell.incidents / all)
  return shares
}

const sum = (cells: readonly Cell[], what: 'incidents' | 'got') => cells.reduce((all, cell) => all + cell[what], 0)
