/** The SQL of somebody having been a manager of the store of an incident, an alias, when it happened, as the directory remembers of who is no more. */
export const managedItThen = (alias: string, person: string): string =>
  `EXISTS (SELECT 1 FROM former_managers fm
     WHERE fm.store_id = ${alias}.store_id AND fm.employee_id = ${person} AND fm.managed_until >= ${alias}.occurred_at)`

/** Whoever logged it knows it, whatever they are now. */
const notTheirs = (alias: string, person: string) => `COALESCE(${alias}.reporter_id <> ${person}, TRUE)`

/**
 * The SQL of an incident being kept from somebody, whatever they are: it is for HR alone, since HR has not opened it, and they are
 * complained about in it, or managed the store when it happened. Takes the SQL of the incident's id and of the person's.
 */
export const keptFrom = (incidentId: string, person: string): string =>
  `EXISTS (SELECT 1 FROM incidents ci WHERE ci.id = ${incidentId} AND ci.for_hr_alone AND (
     EXISTS (SELECT 1 FROM incident_parties cp
       WHERE cp.incident_id = ci.id AND cp.employee_id = ${person} AND cp.part = 'COMPLAINED_ABOUT')
     OR (${notTheirs('ci', person)} AND ${managedItThen('ci', person)})))`

/** The row condition of what is not kept from somebody, for an alias of incidents. Few are for HR alone, so that few are looked at any further. */
export const notKeptFrom = (alias: string, person: string): string =>
  `(NOT ${alias}.for_hr_alone OR NOT ${keptFrom(`${alias}.id`, person)})`

/** Everything that is kept from somebody, by its id, but for what is about themselves: found by who they are, and where they were. */
export const allKeptFrom = (person: string): string => {
  const notAboutThem = `(ci.employee_id IS NULL OR ci.employee_id <> ${person})`
  return `SELECT cp.incident_id AS id FROM incident_parties cp JOIN incidents ci ON ci.id = cp.incident_id
     WHERE cp.employee_id = ${person} AND cp.part = 'COMPLAINED_ABOUT' AND ci.for_hr_alone AND ${notAboutThem}
   UNION SELECT ci.id FROM former_managers fm
     JOIN incidents ci ON ci.store_id = fm.store_id AND ci.occurred_at <= fm.managed_until
     WHERE fm.employee_id = ${person} AND ci.for_hr_alone AND ${notTheirs('ci', person)} AND ${notAboutThem}`
}

/** The same of what an entry of the trail is about: an incident, or what somebody told that belongs to one. */
export const subjectKeptFrom = (subjectId: string, person: string): string =>
  `(${keptFrom(subjectId, person)} OR EXISTS (
     SELECT 1 FROM accounts ka WHERE ka.id = ${subjectId} AND ${keptFrom('ka.incident_id', person)}))`
