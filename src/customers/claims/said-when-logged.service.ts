import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Tx } from '../../database/database.js'
import { badInput, type FieldProblem } from '../../graphql/errors.js'
import type { Contribution, CustomerSide, IncidentChange, IncidentRow } from '../../incidents/incident-change.shape.js'
import { IncidentChanges } from '../../incidents/incident-changes.service.js'
import { AgainstExpectation, ClaimKind } from '../../incidents/incident-words.js'
import { WrittenWords } from '../../incidents/written-words.registry.js'
import { FollowUpsService } from '../follow-ups/follow-ups.service.js'
import { CustomersService } from '../known/customers.service.js'
import { WithoutTheirName } from '../known/without-their-name.reader.js'
import { LettingGoGround } from '../letting-go/letting-go-ground.service.js'
import { Offering } from '../offerings/offering.entity.js'
import { CarriedAlong } from './carried-along.service.js'
import { ClaimsService } from './claims.service.js'
import { ClaimedSide } from './customer-claim.entity.js'
import { message } from '../../language/message.js'

/** What becomes of the customer's side when an incident is logged, looked up and checked before the row is written, or merged. */
@Injectable()
export class SaidWhenLogged implements OnModuleInit {
  constructor(
    private readonly changes: IncidentChanges,
    private readonly words: WrittenWords,
    private readonly customers: CustomersService,
    private readonly claims: ClaimsService,
    private readonly followUps: FollowUpsService,
    private readonly carriedAlong: CarriedAlong,
    private readonly withoutTheirName: WithoutTheirName,
    private readonly ground: LettingGoGround,
  ) {}

  onModuleInit(): void {
    this.changes.takePart('customers', (tx, change) => this.takesPart(tx, change))
    this.words.register((tx, viewer, incident, words, where) =>
      where === 'READ'
        ? this.withoutTheirName.kept(tx, incident, words, viewer)
        : this.withoutTheirName.without(tx, incident, words, viewer.language),
    )
  }

  private async takesPart(tx: Tx, change: IncidentChange): Promise<Contribution | void> {
    const { kind, incident, customerSide } = change
    if (kind === 'withdrawn' && incident.mergedInto) return this.merged(tx, incident, incident.mergedInto)
    if (kind === 'withdrawn' || kind === 'cause-changed' || kind === 'corrected')
      return incident.customerId ? { afterwards: (then) => this.ground.look(then, incident) } : undefined
    if (kind === 'logged' && customerSide) return this.said(tx, change, customerSide)
  }

  private async merged(tx: Tx, incident: IncidentRow, into: string): Promise<Contribution> {
    const along = await this.carriedAlong.merging(tx, incident, into)
    return {
      afterwards: async (then) => {
        await along.afterwards?.(then)
        await this.ground.merged(then, incident, into)
      },
    }
  }

  private async said(tx: Tx, { incident, viewer }: IncidentChange, customerSide: CustomerSide): Promise<Contribution> {
    const { conduct, againstExpectation, customer: reference, offering: code } = customerSide
    const problems: FieldProblem[] = []
    const customer = reference ? await this.customers.known(tx, reference) : undefined
    if (reference && !customer)
      problems.push({
        path: 'input.customer',
        message: message('customers.unknownReference'),
      })
    const offering = code ? await tx.findOneBy(Offering, { code }) : undefined
    if (code && !offering)
      problems.push({
        path: 'input.offering',
        message: message('customers.unknownOffering'),
      })
    const customerId = customer?.id ?? null
    const agreed = await this.claims.agreedThen(tx, { customerId, occurredAt: incident.occurredAt })
    if (
      problems.length === 0 &&
      againstExpectation &&
      agreed === (againstExpectation === AgainstExpectation.NOT_AGREED)
    )
      problems.push({
        path: 'input.againstExpectation',
        message: agreed ? message('customers.agreedWhenLogged') : message('customers.notAgreedWhenLogged'),
      })
    const [first, ...more] = problems
    if (first) throw badInput(first, ...more)
    const against = againstExpectation ?? (agreed ? AgainstExpectation.WITHIN : null)
    return {
      set: {
        summary: await this.withoutTheirName.kept(tx, { ...incident, customerId }, incident.summary, viewer),
        customerId,
        offeringId: offering?.id ?? null,
        conduct: conduct ?? null,
        againstExpectation: against,
      },
      afterwards: async () => {
        await this.followUps.plan(tx, { ...incident, customerId })
        const said: [ClaimedSide, string | null | undefined][] = [
          [ClaimedSide.CONDUCT, conduct],
          [ClaimedSide.EXPECTATION, againstExpectation],
        ]
        for (const [about, says] of said)
          if (says) await this.claims.keep(tx, viewer.id, incident.id, ClaimKind.LOGGED, { about, says, reason: null })
      },
    }
  }
}
