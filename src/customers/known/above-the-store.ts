/** The row condition that a person, by the SQL of their id, is the manager of somebody else who manages the store of an incident. */
export const aboveTheStoreOf = (incident: string, personId: string): string =>
  `EXISTS (SELECT 1 FROM store_managers am JOIN employees ae ON ae.id = am.employee_id
     WHERE am.store_id = ${incident}.store_id AND ae.manager_id = ${personId} AND ae.id <> ${personId})`
