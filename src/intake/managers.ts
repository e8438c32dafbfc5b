import { Role } from '../directory/role.js'
import type { EmployeeRow } from './employee-row.js'
import type { Line } from './csv-line.js'

type People = ReadonlyMap<string, EmployeeRow>

/** Numbers in the column `manager` that have no row of their own: people of whom nothing else is known. */
export function managersWithoutRow(people: People): Set<string> {
  const numbers = new Set<string>()
  for (const { manager } of people.values()) if (manager !== null && !people.has(manager)) numbers.add(manager)
  return numbers
}

/** Tells where somebody would come to manage a store unnoticed, or where it goes round in circles. */
export function checkManagers(people: ReadonlyMap<string, EmployeeRow & { line: Line }>): void {
  const told = new Set<string>()
  for (const { number, manager } of people.values()) {
    const own = manager === null ? undefined : people.get(manager)
    if ((own?.role === Role.EMPLOYEE || own?.role === Role.DEPUTY) && own.number !== number && !told.has(own.number)) {
      told.add(own.number)
      own.line.problem(
        'role',
        `${own.number} is an EMPLOYEE here and the manager of ${number}. Write STORE_MANAGER here, or name another manager there.`,
      )
    }
  }
  for (const person of people.values()) {
    const chain = managersAbove(person.number, people)
    if (!chain.includes(person.number) || person.manager === person.number) continue
    person.line.problem(
      'manager',
      `The managers go round in a circle: ${[person.number, ...chain].join(', ')}. Let one of them have no manager.`,
    )
    return // the others of the circle would say the same
  }
}

/** Who manages each store: the managers of its people, and theirs, up to the top. */
export function managersOfStores(people: People): Map<string, Set<string>> {
  const byStore = new Map<string, Set<string>>()
  for (const { number, store } of people.values()) {
    if (store === null) continue
    let managers = byStore.get(store)
    if (!managers) byStore.set(store, (managers = new Set()))
    for (const manager of managersAbove(number, people)) managers.add(manager)
  }
  return byStore
}

/** From a person's own manager to the top. A circle ends where it closes. */
function managersAbove(number: string, people: People): string[] {
  const above: string[] = []
  for (let manager = people.get(number)?.manager; manager; manager = people.get(manager)?.manager) {
    if (above.includes(manager)) break
    above.push(manager)
  }
  return above
}
