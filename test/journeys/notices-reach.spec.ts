import { expect, it } from '@jest/globals'
import { type Viewer } from '../../src/access/viewer.js'
import { newId } from '../../src/database/uuid.js'
import { Language } from '../../src/language/language.js'
import { Role } from '../../src/directory/role.js'
import type { Announcement } from '../../src/notices/announcement.js'
import { KeptNotices } from '../../src/notices/kept-notices.service.js'
import { NoticeKind, NOTICES } from '../../src/notices/notice-kinds.js'
import { concerns } from '../../src/notices/notices.access.js'
import { testClock } from '../world/clock.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const kept = world.server.app.get(KeptNotices)
const [riverside, market] = [await world.store(), await world.store()]
const people = [await world.employee(riverside), await world.manager(riverside), await world.manager(riverside, market), await world.hr()] // prettier-ignore
const incident = await people[3]!.logs({ about: null, store: riverside })
await world.change((tx) => tx.query('DELETE FROM notices'))

/** Of every kind, in every store, and with everybody in every part: about whom it is, who did it, who had asked for it. Every third of them, which is seconds. */
const all: Announcement[] = []
const nobody = null
let nth = 0
const ids = [nobody, ...people.map(({ id }) => id)]
for (const kind of Object.values(NoticeKind))
  for (const storeId of [riverside.id, market.id])
    for (const employeeId of ids)
      for (const actorId of ids)
        for (const askerId of ids)
          if (nth++ % 3 === 0)
            all.push({
              ...{ id: newId(testClock), kind, at: ago({}), responseId: null },
              // What everybody is told of is of no incident.
              incidentId: NOTICES[kind].includes('EVERYBODY') ? null : (incident.id as string),
              ...{ storeId, employeeId, actorId, askerId },
              toId: ids[all.length % ids.length]!,
              forHrAlone: false,
              exceptInHr: all.length % 3 === 0 ? [people[all.length % 4]!.id, people[3]!.id] : [],
            })

it('what is listed for somebody is what they would have been told, whatever their place', async () => {
  await world.change(async (tx) => {
    for (const announcement of all) await kept.keep(tx, announcement)
  })
  const stores = [riverside.id, market.id]
  for (const { id, number } of people)
    for (const [role, managedStoreIds] of [
      [Role.EMPLOYEE, []],
      [Role.STORE_MANAGER, []],
      [Role.STORE_MANAGER, stores.slice(0, 1)],
      [Role.STORE_MANAGER, stores],
      [Role.HR, []],
    ] as const) {
      const viewer: Viewer = { id, number, role, storeId: riverside.id, managedStoreIds, language: Language.EN }
      const listed: string[] = []
      for (let after: string | null | undefined; after !== null;) {
        const page = await kept.list(viewer, { first: 100, after: after ?? null }, false)
        listed.push(...page.edges.map(({ node }) => node.id))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor! : null
      }
      const concerned = all.filter((one) => concerns(viewer, one)).map((one) => one.id)
      expect(concerned.length).toBeGreaterThan(0)
      expect(listed).toEqual(concerned.sort().reverse())
    }
}, 240_000)
