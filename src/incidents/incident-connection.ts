import { connectionOf } from '../graphql/connection.js'
import { Incident } from './incident.entity.js'

export const IncidentConnection = connectionOf('Incident', Incident)
