import type { Viewer } from '../../access/viewer.js'
import { NO_ID } from '../../database/uuid.js'
import { Role } from '../../directory/role.js'
import { USUAL_LANGUAGE } from '../../language/language.js'

/**
 * Whoever runs a command at the server, whom nobody here knows: asks as HR does. That it was asked stands in the trail,
 * without a name.
 */
export const OPERATOR: Viewer = Object.freeze({
  id: NO_ID,
  number: '',
  role: Role.HR,
  storeId: null,
  managedStoreIds: [],
  language: USUAL_LANGUAGE,
})
