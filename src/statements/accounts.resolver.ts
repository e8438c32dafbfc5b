import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { Allow, AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import { isHr, type Viewer } from '../access/viewer.js'
import { Employee } from '../directory/employee.entity.js'
import { Role } from '../directory/role.js'
import { upTo } from '../graphql/up-to.js'
import { Incident } from '../incidents/incident.entity.js'
import { ViewerType } from '../workforce/viewer.type.js'
import { Account } from './account.entity.js'
import { AccountTakenInput, DocumentArgs, WhatYouSawInput } from './account.input.js'
import { AccountsService } from './accounts.service.js'
import { DocumentsService } from './documents.service.js'
import { EvidenceDocument } from './evidence-document.entity.js'

const byId = () => Args('id', { type: () => ID, description: 'The id of the account.' })

@Resolver(() => Account)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly documents: DocumentsService,
  ) {}

  @Allow(Role.HR)
  @Query(() => [Account], {
    complexity: upTo(100),
    description:
      'For HR: what people told of their own accord and that belongs to no incident yet, newest first. It opens an inquiry and weighs in nothing.',
  })
  accountsToAttach(@CurrentViewer() viewer: Viewer): Promise<Account[]> {
    return this.accounts.toAttach(viewer)
  }

  @AllowEveryone()
  @Mutation(() => Account, {
    description:
      'Tells HR, and nobody else, what you saw a colleague of your store do. HR says to what it belongs. What is held on the colleague may tell them what you said, and not who, unless you hold your name back.',
  })
  tellWhatYouSaw(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'What is to be recorded.' }) input: WhatYouSawInput,
  ): Promise<Account> {
    return this.accounts.tell(viewer, input)
  }

  @Allow(Role.HR)
  @Mutation(() => Account, { description: 'For HR: takes down what a witness or a customer tells of an incident.' })
  takeDownAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('incidentId', { type: () => ID, description: "The incident's id." }) incidentId: string,
    @Args('input', { description: 'What is to be recorded.' }) input: AccountTakenInput,
  ): Promise<Account> {
    return this.accounts.takeDown(viewer, incidentId, input)
  }

  @AllowEveryone()
  @Mutation(() => Account, { description: 'What was taken down is your account of what you saw: only then it weighs.' })
  confirmAccount(@CurrentViewer() viewer: Viewer, @byId() id: string): Promise<Account> {
    return this.accounts.confirm(viewer, id)
  }

  @AllowEveryone()
  @Mutation(() => Account, {
    description:
      'For whoever gave an account: whether their name is held back, from HR too. While it is, it opens an inquiry and weighs in no outcome.',
  })
  withholdAccount(
    @CurrentViewer() viewer: Viewer,
    @byId() id: string,
    @Args('withheld', { description: 'Whether the name is held back from everybody, HR too, until you say otherwise.' })
    withheld: boolean,
  ): Promise<Account> {
    return this.accounts.withhold(viewer, id, withheld)
  }

  @Allow(Role.HR)
  @Mutation(() => Account, { description: 'For HR: says to which incident an account belongs.' })
  attachAccount(
    @CurrentViewer() viewer: Viewer,
    @byId() id: string,
    @Args('incidentId', { type: () => ID, description: "The incident's id." }) incidentId: string,
  ): Promise<Account> {
    return this.accounts.attach(viewer, id, incidentId)
  }

  @Allow(Role.HR)
  @Mutation(() => EvidenceDocument, { description: 'For HR: records a document that HR obtained itself.' })
  addDocument(@CurrentViewer() viewer: Viewer, @Args() document: DocumentArgs): Promise<EvidenceDocument> {
    return this.documents.add(viewer, document)
  }

  @ResolveField(() => Employee, {
    nullable: true,
    description:
      'Whose account it is; null for a customer, and where the name is held back for everybody else, HR too.',
  })
  async giver(
    @CurrentViewer() viewer: Viewer,
    @Parent() { giverId, withheld }: Account,
  ): Promise<Employee | undefined> {
    if (!giverId || (withheld && giverId !== viewer.id)) return undefined
    return (await this.accounts.people([giverId]))[0]
  }

  @ResolveField(() => Employee, {
    nullable: true,
    description: 'Whose doing it tells of; for HR, and null once their period is over.',
  })
  async about(@CurrentViewer() viewer: Viewer, @Parent() { aboutId }: Account): Promise<Employee | undefined> {
    if (!aboutId || !isHr(viewer)) return undefined
    return (await this.accounts.people([aboutId]))[0]
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'How a customer confirmed it, since customers have no access here. For HR: it may tell who they are.',
  })
  howConfirmed(@CurrentViewer() viewer: Viewer, @Parent() { howConfirmed }: Account): string | null {
    return isHr(viewer) ? howConfirmed : null
  }

  @ResolveField(() => Boolean, { description: 'HR has said to which incident it belongs.' })
  attached(@Parent() { incidentId }: Account): boolean {
    return incidentId !== null
  }
}

@Resolver(() => Incident)
export class EvidenceOfIncidentResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly documents: DocumentsService,
  ) {}

  @ResolveField(() => [Account], {
    name: 'accounts',
    complexity: upTo(50),
    description:
      'What others saw; for HR. With those of the same person at about the same time that HR has not attached to any incident yet.',
  })
  accountsOf(@CurrentViewer() viewer: Viewer, @Parent() { id }: Incident): Promise<Account[]> {
    return this.accounts.ofIncident(viewer, id)
  }

  @ResolveField(() => [EvidenceDocument], {
    name: 'documents',
    complexity: upTo(50),
    description: 'Documents that HR obtained itself; for HR.',
  })
  documentsOf(@CurrentViewer() viewer: Viewer, @Parent() { id }: Incident): Promise<EvidenceDocument[]> {
    return this.documents.ofIncident(viewer, id)
  }
}

@Resolver(() => ViewerType)
export class AccountsOfViewerResolver {
  constructor(private readonly accounts: AccountsService) {}

  @ResolveField(() => [Account], {
    complexity: upTo(100),
    description: 'What you told of others, and what was taken down for you to confirm; newest first.',
  })
  accountsGiven(@CurrentViewer() viewer: Viewer): Promise<Account[]> {
    return this.accounts.givenBy(viewer)
  }
}
