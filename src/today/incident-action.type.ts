import { Field, ObjectType, registerEnumType } from '@nestjs/graphql'
import { Sentence } from '../access/sentence.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import type { Message } from '../language/message.js'
import { ActionKind } from './actions.js'

registerEnumType(ActionKind, {
  name: 'IncidentActionKind',
  description: 'What somebody can do about an incident, by what the mutation for it does.',
  valuesMap: {
    CONFIRM_KNOWN: { description: 'For the employee: you know of it. `confirmKnown`' },
    GIVE_STATEMENT: { description: 'For the employee: your side of it. `giveStatement`' },
    TELL_IN_CONFIDENCE: { description: 'For the employee: something for HR alone. `tellInConfidence`' },
    CONTEST_CAUSE: { description: 'For the employee: it was not yours. `contestCause`' },
    CONTEST_SEVERITY: { description: 'For the employee: it was not so grave, or graver. `contestSeverity`' },
    PROPOSE_CORRECTION: { description: 'For the employee: it was otherwise. `proposeCorrection`' },
    WISH_REASSIGNMENT: { description: 'For the employee: you wish to do other work for a while. `wishReassignment`' },
    LET_NAME_BE_KNOWN: { description: 'For the employee: your name need not be held back. `letNameBeKnown`' },
    RESPOND: { description: 'Answer it in one of `responseKinds`. `respond`' },
    ASK_FOR_FORMAL: {
      description: 'Ask HR for something formal. What the seven tests say of it is asked with `justCause`. `respond`',
    },
    REQUEST_STATEMENT: { description: 'Ask the employee for their account. `requestStatement`' },
    DECIDE_CORRECTION: { description: 'Decide what the employee says was otherwise. `decideCorrection`' },
    SETTLE_CAUSE: { description: 'Say whose it was. `settleCause`' },
    SETTLE_SEVERITY: { description: 'Say how grave it was. `settleSeverity`' },
    CLOSE: { description: 'End it, with what was done. `closeIncident`' },
    WITHDRAW: { description: 'It was logged by mistake. `withdrawIncident`' },
    DECIDE_REMEDY: {
      description:
        'For HR and who is above the store: something beyond the catalogue is asked for. `approveRemedy`, `declineRemedy`',
    },
    DECIDE_LETTING_GO: {
      description:
        'For HR and who is above the store: what is proposed of its customer, or holds without ground. `decideLettingGo`',
    },
    LOOK_INTO: { description: 'For HR: you have read it and looked into it. `lookInto`' },
    OPEN_TO_STORE: { description: 'For HR: open what was for HR alone. `openIncident`' },
    END_COMPLAINT: { description: 'For HR: the complaint is at its end. `endComplaint`' },
    DENY_PART: { description: 'For HR: another in HR has named you in it, and you had no part in it. `denyPart`' },
  },
})

@ObjectType({
  description:
    'Something that you, as you are, could be asked to do about an incident: what nobody of your part ever does is not among them. The mutation decides: somebody else may be first.',
})
export class IncidentAction {
  @Field(() => ActionKind, { description: 'What it is, with the mutation that does it.' })
  kind!: ActionKind

  @Field(() => Boolean, { description: 'Whether it can be done now.' })
  possible!: boolean

  @Sentence({ nullable: true, description: 'Why it cannot be done now; null where it can.' })
  whyNot!: Message | null

  @Field(() => [ResponseKind], {
    description: 'For RESPOND, the informal answers that are open now; for ASK_FOR_FORMAL the formal ones. Else empty.',
  })
  responseKinds!: ResponseKind[]
}
