import { useRef, useState } from 'react'

/** `before`, as it is now: what was done stays where it was though it is gone; all else is as in `rows`. */
export function staying<Row>(
  before: readonly Row[],
  rows: readonly Row[],
  done: ReadonlySet<string>,
  idOf: (row: Row) => string,
): readonly Row[] {
  const now = new Map(rows.map((row) => [idOf(row), row]))
  const kept = before.flatMap((row) => now.get(idOf(row)) ?? (done.has(idOf(row)) ? row : []))
  const known = new Set(kept.map(idOf))
  return [...kept, ...rows.filter((row) => !known.has(idOf(row)))]
}

interface Staying<Row> {
  rows: readonly Row[]
  isDone: (row: Row) => boolean
  did: (row: Row) => void
}

/** A list of which what is done stays in its place until the list is opened anew: else the next one would come under the same finger. */
export function useStays<Row>(rows: readonly Row[], idOf: (row: Row) => string): Staying<Row> {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const shown = useRef<readonly Row[]>([])
  shown.current = staying(shown.current, rows, done, idOf)
  return {
    rows: shown.current,
    isDone: (row) => done.has(idOf(row)),
    did: (row) => setDone((before) => new Set(before).add(idOf(row))),
  }
}
