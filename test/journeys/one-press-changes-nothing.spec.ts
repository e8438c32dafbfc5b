import { expect, it } from '@jest/globals'
import { asOpened, AUDIENCES, changes, everydayOperations } from '../../src/graphql/everyday-operations.js'
import { dateAgo } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const store = await world.store()
const people = {
  manager: await world.manager(store),
  hr: await world.hr(),
  employee: await world.employee(store),
}
await people.manager.logs({ about: people.employee, cause: 'EMPLOYEE' })

/** The page fills in nothing but times where something would change. */
const withTimes = (variables: string) =>
  JSON.parse(
    variables.replaceAll('<an hour ago>', `${dateAgo(1)}T10:00:00Z`).replace(/<today>|<a year ago>/g, dateAgo(0)),
  ) as object

it.each(AUDIENCES)(
  'whoever presses the button on a tab that the page opened for %s changes nothing',
  async (audience) => {
    const all = everydayOperations()[audience].filter(changes)
    expect(all.length).toBeGreaterThan(5)
    const before = await world.counts()
    for (const operation of all) {
      const { query, variables } = asOpened(operation)
      const { data, errors = [] } = await people[audience].sends(query, withTimes(variables))
      // It is refused, or nothing is asked for until somebody says that they are sure.
      const done = errors.length === 0 && Object.keys(data ?? {}).length > 0
      expect([operation.file, done]).toEqual([operation.file, false])
    }
    expect(await world.counts()).toEqual(before)
  },
)
