/**
 * That an incident carries no finding: individual findings are off at its store now, or were when it was recorded. What
 * was promised when it was recorded holds when findings are on again. Takes the SQL of its store and of that moment.
 */
export const carriesNoFinding = (storeId: string, recordedAt: string) =>
  `EXISTS (SELECT 1 FROM findings_off o WHERE (o.store_id IS NULL OR o.store_id = ${storeId})
     AND (o.ended_at IS NULL OR (o.began_at <= ${recordedAt} AND ${recordedAt} < o.ended_at)))`

/** That individual findings are off at a store now. */
export const findingsAreOff = (storeId: string) =>
  `EXISTS (SELECT 1 FROM findings_off o WHERE o.ended_at IS NULL AND (o.store_id IS NULL OR o.store_id = ${storeId}))`
