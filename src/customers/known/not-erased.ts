/**
 * For an incident `i`: that its customer was not erased. Nobody reaches who was, so that nobody is to call or tell them, and nobody could
 * ever tick it off.
 */
export const NOT_ERASED =
  'NOT EXISTS (SELECT 1 FROM customers gone WHERE gone.id = i.customer_id AND gone.erased_at IS NOT NULL)'
