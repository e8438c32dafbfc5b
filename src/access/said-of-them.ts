/**
 * Of an entry of the trail, `entry`: that an employee said in it, to HR alone, that an answer of this person's was a punishment, or that it was not they whom
 * this person had named. Who gave the answer, or named them, reads neither: they could pay it back. `person` is a placeholder.
 */
export const SAID_OF_THEM = (entry: string, person: string): string =>
  `(${entry}.action LIKE 'punishment.%' AND EXISTS (SELECT 1 FROM punishment_claims sc JOIN responses sr ON sr.id = sc.response_id
      WHERE sr.incident_id = ${entry}.subject_id AND sr.requested_by = ${person})
    OR ${entry}.action = 'attribution.denied' AND EXISTS (SELECT 1 FROM attribution_denials sd
      WHERE sd.incident_id = ${entry}.subject_id AND sd.attributed_by = ${person}))`
