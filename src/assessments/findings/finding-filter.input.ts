import { Field } from '@nestjs/graphql'
import { IncidentFilter } from '../../incidents/incident-filter.input.js'
import { Finding } from './finding-words.js'

// The filter is an earlier room's, and only this room knows the findings.
Field(() => [Finding], { nullable: true, description: 'For HR alone; each such look-up is logged.' })(
  IncidentFilter.prototype,
  'finding',
)
