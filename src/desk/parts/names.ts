export interface Named {
  number: string
  name: string
  position?: string | null
}

/** What each of some people is called, by their number: where two have one name, with the number and what they do. */
export function namesApart(people: readonly Named[], positionOf: (position: string) => string): Map<string, string> {
  const count = new Map<string, Set<string>>()
  for (const { number, name } of people) count.set(alike(name), (count.get(alike(name)) ?? new Set()).add(number))
  return new Map(
    people.map(({ number, name, position }) => [
      number,
      count.get(alike(name))!.size === 1
        ? name
        : [name, number, position && positionOf(position)].filter(Boolean).join(' · '),
    ]),
  )
}

const alike = (name: string) => name.trim().toLowerCase()
