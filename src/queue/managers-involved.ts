// Conditions on an incident `i`: which managers of its store have a part in it, and whether one is left who has none.

const NAMED = 'SELECT 1 FROM incident_parties p WHERE p.incident_id = i.id AND p.employee_id = m.employee_id'
const MANAGERS = 'SELECT 1 FROM store_managers m WHERE m.store_id = i.store_id'
const MANAGER_NAMED = `EXISTS (${MANAGERS} AND EXISTS (${NAMED}))`
const ABOUT_A_MANAGER = `EXISTS (${MANAGERS} AND m.employee_id = i.employee_id)`
/** A manager of the store who is neither named in it nor the one it is about. */
const MANAGER_LEFT = `EXISTS (${MANAGERS} AND NOT EXISTS (${NAMED})
  AND (i.employee_id IS NULL OR m.employee_id <> i.employee_id))`

export const SOME_NAMED = `(i.cause <> 'MANAGEMENT' AND ${MANAGER_NAMED} AND ${MANAGER_LEFT})`
export const ALL_NAMED = `(i.cause <> 'MANAGEMENT' AND ${MANAGER_NAMED} AND NOT ${MANAGER_LEFT})`
export const ALL_ABOUT = `(i.cause <> 'MANAGEMENT' AND ${ABOUT_A_MANAGER} AND NOT ${MANAGER_NAMED}
  AND NOT ${MANAGER_LEFT})`
/** Few incidents, which an index leads to. */
export const ABOUT_MANAGERS = 'i.employee_id IN (SELECT m.employee_id FROM store_managers m)'

/** Those who decide in the store are a party to it, or one of several is. */
export const CONFLICTED = `(i.cause = 'MANAGEMENT' OR ${SOME_NAMED})`
/**
 * Nobody in the store can decide it: its managers are named in it, or it is about them. Where the cause is MANAGEMENT it is
 * CONFLICTED: nothing waits twice for the same decision.
 */
export const RECUSED = `(${ALL_NAMED} OR ${ALL_ABOUT})`
