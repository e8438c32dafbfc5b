/**
 * The SQL of an incident being kept from somebody, whatever they are: they are complained about in it, and HR has not opened
 * it. Takes the SQL of the incident's id and of the person's.
 */
export const keptFrom = (incidentId: string, person: string): string =>
  `EXISTS (SELECT 1 FROM incident_parties cp JOIN incidents ci ON ci.id = cp.incident_id
     WHERE cp.incident_id = ${incidentId} AND cp.employee_id = ${person} AND cp.part = 'COMPLAINED_ABOUT' AND ci.for_hr_alone)`
