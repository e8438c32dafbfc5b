/**
 * The SQL of an incident being kept from somebody, whatever they are: they are complained about in it, and HR has not opened
 * it. Takes the SQL of the incident's id and of the person's.
 */
export const keptFrom = (incidentId: string, person: string): string =>
  `EXISTS (SELECT 1 FROM incident_parties cp JOIN incidents ci ON ci.id = cp.incident_id
     WHERE cp.incident_id = ${incidentId} AND cp.employee_id = ${person} AND cp.part = 'COMPLAINED_ABOUT' AND ci.for_hr_alone)`

/** The row condition of what is not kept from somebody, for an alias of incidents. Few are for HR alone, so that few are looked at any further. */
export const notKeptFrom = (alias: string, person: string): string =>
  `(NOT ${alias}.for_hr_alone OR NOT ${keptFrom(`${alias}.id`, person)})`

/** Everything that is kept from somebody, by its id, but for what is about themselves: few at most, found by who they are. */
export const allKeptFrom = (person: string): string =>
  `SELECT cp.incident_id AS id FROM incident_parties cp JOIN incidents ci ON ci.id = cp.incident_id
     WHERE cp.employee_id = ${person} AND cp.part = 'COMPLAINED_ABOUT' AND ci.for_hr_alone
       AND (ci.employee_id IS NULL OR ci.employee_id <> ${person})`

/** The same of what an entry of the trail is about: an incident, or what somebody told that belongs to one. */
export const subjectKeptFrom = (subjectId: string, person: string): string =>
  `(${keptFrom(subjectId, person)} OR EXISTS (
     SELECT 1 FROM accounts ka WHERE ka.id = ${subjectId} AND ${keptFrom('ka.incident_id', person)}))`
