/**
 * The row condition of what somebody above the store has to decide of a customer, by the SQL of their id: what others propose, unless it rests on
 * what they recorded or met themselves, and what holds without ground.
 */
export const lettingGoToDecide = (alias: string, personId: string): string =>
  `((${alias}.status = 'PROPOSED' AND ${alias}.proposed_by <> ${personId} AND (${alias}.to_standing = 'RETAINED'
      OR NOT EXISTS (SELECT 1 FROM letting_go_incidents li JOIN incidents x ON x.id = li.incident_id
        WHERE li.letting_go_id = ${alias}.id AND (x.reporter_id = ${personId} OR x.employee_id = ${personId}))))
    OR (${alias}.status = 'APPROVED' AND ${alias}.ground_lost_at IS NOT NULL))`
