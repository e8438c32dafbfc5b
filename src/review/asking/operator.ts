import type { Viewer } from '../../access/viewer.js'
import { NO_ID } from '../../database/uuid.js'
import { Role } from '../../directory/role.js'
import { type Language, USUAL_LANGUAGE } from '../../language/language.js'

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

/** The same, with answers in another language. */
export const operatorReading = (language: Language): Viewer => ({ ...OPERATOR, language })

export const isOperator = ({ id }: Viewer): boolean => id === NO_ID
