import type { Viewer } from '../access/viewer.js'
import type { Ask } from '../database/database.js'
import { forbidden } from '../graphql/errors.js'
import type { Message } from '../language/message.js'

/** Why somebody does not settle what the employee says against an incident; null where they may. */
export type SettlingRule = (ask: Ask, viewer: Viewer, incidentId: string) => Promise<Message | null>

/** Lets later rooms say who has a part in what rests on an incident, without this room knowing them. */
export class SettlingRules {
  private readonly rules: SettlingRule[] = []

  register(rule: SettlingRule): void {
    this.rules.push(rule)
  }

  async whyNot(ask: Ask, viewer: Viewer, incidentId: string): Promise<Message | null> {
    for (const rule of this.rules) {
      const why = await rule(ask, viewer, incidentId)
      if (why) return why
    }
    return null
  }

  /** Throws FORBIDDEN. */
  async mustHaveNoPart(ask: Ask, viewer: Viewer, incidentId: string): Promise<void> {
    const why = await this.whyNot(ask, viewer, incidentId)
    if (why) throw forbidden(why)
  }
}
