import { Info, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql'
import type { GraphQLResolveInfo } from 'graphql'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Database } from '../database/database.js'
import { Employee } from '../directory/employee.entity.js'
import { DateTime } from '../graphql/scalars.js'
import { requestedFields } from '../graphql/requested-fields.js'
import { upTo } from '../graphql/up-to.js'
import { Incident } from '../incidents/incident.entity.js'
import { MOST_FURTHER } from '../responses/respond.input.js'
import { ResponseKind } from '../incidents/response-kinds.js'
import { JustCauseResult } from '../responses/due-process.type.js'
import { ServiceStandard } from '../standards/service-standard.entity.js'
import { Account } from '../statements/account.entity.js'
import { EvidenceDocument } from '../statements/evidence-document.entity.js'
import { HearingAnswer } from './hearing-answer.entity.js'
import { HearingNotes } from './hearing-notes.entity.js'
import { HearingReader, MOST_SHOWN } from './hearing-reader.service.js'
import { Hearing } from './hearing.entity.js'
import { InvestigationNote } from './investigation-note.entity.js'
import { HearingStep, nextStep } from './next-step.js'
import { ProgressReader } from './progress.reader.js'

registerEnumType(HearingStep, {
  name: 'HearingStep',
  description: 'What comes next on the way to a decision.',
  valuesMap: {
    INVITE: { description: 'HR invites the employee.' },
    HEAR: { description: 'It is heard on the day, and HR records what was said.' },
    HEAR_AGAIN: { description: 'Evidence came too late to prepare an answer: HR adjourns it.' },
    CONFIRM_NOTES: { description: 'The employee confirms the notes or comments on them.' },
    ANSWER_QUESTIONS: { description: 'Whoever decides answers the five questions.' },
    DECIDE: { description: 'HR decides.' },
    DECIDED: { description: 'Nothing more: it is decided, or was taken back.' },
  },
})

/** What belongs to a hearing, each read only if it is asked for. Whoever has the hearing may read all of it. */
@Resolver(() => Hearing)
export class HearingFieldsResolver {
  constructor(
    private readonly database: Database,
    private readonly reader: HearingReader,
    private readonly progress: ProgressReader,
  ) {}

  @ResolveField(() => HearingStep, { complexity: 5, description: 'What comes next, for whoever asks.' })
  async nextStep(@CurrentViewer() viewer: Viewer, @Parent() hearing: Hearing): Promise<HearingStep> {
    return nextStep(await this.progress.of(this.database.asking(undefined, { fresh: true }), hearing, viewer.id))
  }

  @ResolveField(() => DateTime, {
    complexity: 5,
    description: 'Not before this it can be heard: five working days after the employee has all the evidence.',
  })
  async heardFrom(@CurrentViewer() viewer: Viewer, @Parent() hearing: Hearing): Promise<string> {
    const ask = this.database.asking(undefined, { fresh: true })
    return (await this.progress.of(ask, hearing, viewer.id)).heardFrom
  }

  @ResolveField(() => [Incident], {
    complexity: upTo(1 + MOST_FURTHER),
    description: 'The incidents that it is over, oldest first. A representative reads of them what was opened.',
  })
  incidents(
    @CurrentViewer() viewer: Viewer,
    @Parent() hearing: Hearing,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident[]> {
    return this.reader.incidents(viewer, hearing, requestedFields(info))
  }

  @ResolveField(() => [ResponseKind], {
    complexity: upTo(10),
    description:
      'What it may lead to: the informal answers first, and of the formal steps none beyond what was asked for.',
  })
  mayLeadTo(@Parent() hearing: Hearing): Promise<ResponseKind[]> {
    return this.reader.mayLeadTo(hearing)
  }

  @ResolveField(() => ServiceStandard, { nullable: true, description: 'The standard that is cited, where one is.' })
  standard(@Parent() hearing: Hearing): Promise<ServiceStandard | null> {
    return this.reader.cited(hearing)
  }

  @ResolveField(() => Employee, { nullable: true, description: 'Who asked for it.' })
  askedBy(@Parent() hearing: Hearing): Promise<Employee | null> {
    return this.reader.asker(hearing)
  }

  @ResolveField(() => [Employee], {
    complexity: upTo(10),
    description:
      'Deputies from outside who may hear and decide it, since too few in HR are without a part; none once it is decided.',
  })
  deputies(@Parent() hearing: Hearing): Promise<Employee[]> {
    return this.reader.deputiesOf(hearing)
  }

  @ResolveField(() => [JustCauseResult], {
    nullable: true,
    complexity: upTo(7),
    description:
      'What the seven tests of just cause said when it was asked for. For whoever decides, once they have answered the five questions.',
  })
  tests(@CurrentViewer() viewer: Viewer, @Parent() hearing: Hearing): Promise<JustCauseResult[] | null> {
    return this.reader.tests(viewer, hearing)
  }

  @ResolveField(() => [Account], {
    complexity: upTo(MOST_SHOWN),
    description:
      'What others told, given or confirmed by themselves, with their names; customers under a pseudonym. Nothing else that others told weighs.',
  })
  accounts(@Parent() hearing: Hearing): Promise<Account[]> {
    return this.reader.accounts(hearing)
  }

  @ResolveField(() => [EvidenceDocument], {
    complexity: upTo(MOST_SHOWN),
    description: 'Documents that HR obtained.',
  })
  documents(@Parent() hearing: Hearing): Promise<EvidenceDocument[]> {
    return this.reader.documents(hearing)
  }

  @ResolveField(() => [InvestigationNote], {
    complexity: upTo(MOST_SHOWN),
    description: 'What the investigation found out.',
  })
  investigation(@Parent() hearing: Hearing): Promise<InvestigationNote[]> {
    return this.reader.investigation(hearing)
  }

  @ResolveField(() => [HearingNotes], {
    complexity: upTo(10),
    description: 'The notes of each day on which it was to be heard, oldest first.',
  })
  notes(@Parent() hearing: Hearing): Promise<HearingNotes[]> {
    return this.reader.notes(hearing)
  }

  @ResolveField(() => [HearingAnswer], {
    complexity: upTo(10),
    description: 'How those who decide answered the five questions.',
  })
  answers(@Parent() hearing: Hearing): Promise<HearingAnswer[]> {
    return this.reader.answers(hearing)
  }
}
