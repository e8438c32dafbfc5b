import { Injectable, type OnModuleInit } from '@nestjs/common'
import { IncidentChanges } from '../incidents/incident-changes.service.js'
import { Confidence } from './confidence.entity.js'
import { Statement } from './statement.entity.js'

/**
 * Where two records of the same incident become one, what the employee said of it goes with it, in confidence or openly. What they said of
 * how one was ended stays where its words are.
 */
@Injectable()
export class CarriedAlong implements OnModuleInit {
  constructor(private readonly incidents: IncidentChanges) {}

  onModuleInit(): void {
    this.incidents.takePart('statements', (_tx, { kind, incident: { id: incidentId, mergedInto } }) =>
      Promise.resolve(
        kind === 'withdrawn' && mergedInto
          ? {
              afterwards: async (tx) => {
                await tx.update(Statement, { incidentId }, { incidentId: mergedInto })
                await tx.update(Confidence, { incidentId, howItEnded: false }, { incidentId: mergedInto })
              },
            }
          : {},
      ),
    )
  }
}
