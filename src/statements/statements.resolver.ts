import { Args, ArgsType, Field, ID, Mutation, Resolver } from '@nestjs/graphql'
import { AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { addServedField } from '../graphql/shape.js'
import { Written } from '../graphql/written.js'
import { Incident } from '../incidents/incident.entity.js'
import { incidentShape } from '../incidents/incident.shape.js'
import { Statement, statementShape } from './statement.entity.js'
import { StatementsService } from './statements.service.js'

declare module '../incidents/incident.entity.js' {
  interface Incident {
    statements: Statement[]
  }
}

addServedField(
  Incident,
  incidentShape,
  'statements',
  () => [Statement],
  { description: "The employee's own account." },
  {
    kind: 'many',
    shape: () => statementShape,
    on: (incident, statement) => `${statement}.incident_id = ${incident}.id`,
    orderBy: (statement) => `${statement}.given_at, ${statement}.id`,
  },
)

@ArgsType()
class StatementArgs {
  @Field(() => ID, { description: "The incident's id." })
  incidentId!: string

  @Field(() => String, { description: 'In your own words.' })
  @Written(20_000)
  text!: string
}

@Resolver()
export class StatementsResolver {
  constructor(private readonly statements: StatementsService) {}

  @AllowEveryone()
  @Mutation(() => Statement, { description: "The employee's own account of what happened." })
  giveStatement(@CurrentViewer() viewer: Viewer, @Args() { incidentId, text }: StatementArgs): Promise<Statement> {
    return this.statements.give(viewer, incidentId, text)
  }
}
