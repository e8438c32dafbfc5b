import { HR_NUMBER, idOf } from './rows.mjs'

/** Gives the values of one request after another: a store drawn at random, its manager, one of its incidents and people. */
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
      const { values, incidentIds, atWork } = oneOf(stores)
      const occurredAt = new Date().toISOString()
      return { ...values, incidentId: oneOf(incidentIds), ...oneOf(atWork), occurredAt }
    },
  }
}
