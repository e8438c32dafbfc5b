import { HR_NUMBER, idOf } from './rows.mjs'

/** Gives the values of one request after another: a store drawn at random, its manager, one of its incidents (in order of time) and people. */
export function subjectsOf(chain, incidents) {
  const ids = idOf(chain)
  const stores = chain.stores.map((store) => ({
    values: {
      storeId: ids.store(store),
      storeCode: store.code,
      managerId: ids.manager(store),
      managerNumber: store.manager.number,
    },
    incidentIds: [],
    atWork: chain.people
      .filter((person) => person.store === store && chain.works(person, chain.today))
      .map((person) => ({ employeeId: ids.person(person), employeeNumber: person.number })),
  }))
  for (const incident of incidents) stores[incident.shift.person.store.index].incidentIds.push(ids.incident(incident))
  // Of ten years the last one: what is older than the policy allows soon names nobody any more.
  const latest = new Map(
    stores.map((store) => [store, store.incidentIds.slice(-Math.ceil(store.incidentIds.length / 10))]),
  )
  const oneOf = (list) => list[Math.floor(Math.random() * list.length)]
  return {
    hrId: ids.hr,
    /** The numbers of all who may ask. */
    people: [
      HR_NUMBER,
      ...chain.stores.map((store) => store.manager.number),
      ...chain.people.map(({ number }) => number),
    ],
    draw() {
      const store = oneOf(stores)
      const { values, incidentIds, atWork } = store
      const occurredAt = new Date().toISOString()
      const incidents = { incidentId: oneOf(incidentIds), latestIncidentId: oneOf(latest.get(store)) }
      return { ...values, ...incidents, ...oneOf(atWork), occurredAt }
    },
  }
}
