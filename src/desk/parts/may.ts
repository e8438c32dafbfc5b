import type { IncidentActionKind, ResponseKind } from '../made/graphql'

interface WithActions {
  actions: readonly {
    kind: IncidentActionKind
    possible: boolean
    whyNot: string | null
    responseKinds?: readonly ResponseKind[]
  }[]
}

/** What the API says of an action: the desk knows no rules of its own. Undefined where it never arises. */
export const action = ({ actions }: WithActions, kind: IncidentActionKind) => actions.find((one) => one.kind === kind)

/** Whether it can be done now. */
export const may = (incident: WithActions, kind: IncidentActionKind): boolean =>
  action(incident, kind)?.possible ?? false
