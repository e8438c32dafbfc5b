import type { IncidentQuery } from '../made/graphql'

/** An incident with all that a manager sees of it. */
export type Incident = NonNullable<IncidentQuery['incident']>
