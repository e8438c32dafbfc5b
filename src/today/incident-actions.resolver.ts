import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Incident } from '../incidents/incident.entity.js'
import { upTo } from '../graphql/up-to.js'
import { ActionKind } from './actions.js'
import { IncidentAction } from './incident-action.type.js'
import { IncidentActions } from './incident-actions.service.js'

/** How an incident stands takes several statements. */
const LOOKED_UP = 30

/** Adds to an incident what whoever asks can do about it. */
@Resolver(() => Incident)
export class IncidentActionsResolver {
  constructor(private readonly incidents: IncidentActions) {}

  @ResolveField(() => [IncidentAction], {
    complexity: upTo(Object.keys(ActionKind).length, LOOKED_UP),
    description:
      'What you can do about it as you are, with a sentence for what cannot be done now; for buttons beside one incident, not for lists. Empty for those who only read it.',
  })
  actions(@CurrentViewer() viewer: Viewer, @Parent() { id }: Incident): Promise<IncidentAction[]> {
    return this.incidents.on(viewer, id)
  }
}
