import { type DynamicModule, Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { CarriedAlong } from './claims/carried-along.service.js'
import { ClaimsResolver } from './claims/claims.resolver.js'
import { ClaimsService } from './claims/claims.service.js'
import { SaidWhenLogged } from './claims/said-when-logged.service.js'
import { AttributionDenials } from './complaints/attribution-denials.service.js'
import { ComplaintAnew } from './complaints/complaint-anew.service.js'
import { AttributionsResolver } from './complaints/attributions.resolver.js'
import { AttributionsService } from './complaints/attributions.service.js'
import { ClosingResolver } from './closing/closing.resolver.js'
import { ClosingService } from './closing/closing.service.js'
import { Endings } from './closing/endings.service.js'
import { TellingResolver } from './closing/telling.resolver.js'
import { TellingService } from './closing/telling.service.js'
import { ERASURES_FILE, Erasures } from './known/erasures.service.js'
import { AnswersByLink } from './follow-ups/answers-by-link.service.js'
import { AnswersDoor } from './follow-ups/answers-door.controller.js'
import { FollowUpAnswers } from './follow-ups/follow-up-answers.service.js'
import { FollowUpsResolver } from './follow-ups/follow-ups.resolver.js'
import { FollowUpsService } from './follow-ups/follow-ups.service.js'
import { NotOver } from './follow-ups/not-over.service.js'
import { CustomersResolver } from './known/customers.resolver.js'
import { CustomersService } from './known/customers.service.js'
import { ExpectationsService } from './known/expectations.service.js'
import { StoresInReach } from './known/stores-in-reach.reader.js'
import { WithoutTheirName } from './known/without-their-name.reader.js'
import { LettingGoGround } from './letting-go/letting-go-ground.service.js'
import { LettingGoResolver } from './letting-go/letting-go.resolver.js'
import { LettingGoService } from './letting-go/letting-go.service.js'
import { OfferingsResolver } from './offerings/offerings.resolver.js'
import { OfferingsService } from './offerings/offerings.service.js'
import { RemediesResolver } from './remedies/remedies.resolver.js'
import { RemediesService } from './remedies/remedies.service.js'

@Module({
  imports: [IncidentsModule],
  controllers: [AnswersDoor],
  providers: [
    Erasures,
    StoresInReach,
    WithoutTheirName,
    CustomersService,
    ExpectationsService,
    CustomersResolver,
    ClaimsService,
    CarriedAlong,
    SaidWhenLogged,
    ClaimsResolver,
    AttributionDenials,
    ComplaintAnew,
    AttributionsService,
    AttributionsResolver,
    RemediesService,
    RemediesResolver,
    LettingGoGround,
    LettingGoService,
    LettingGoResolver,
    FollowUpAnswers,
    NotOver,
    FollowUpsService,
    AnswersByLink,
    FollowUpsResolver,
    Endings,
    ClosingService,
    ClosingResolver,
    TellingService,
    TellingResolver,
    OfferingsService,
    OfferingsResolver,
  ],
  exports: [CustomersService],
})
export class CustomersModule {
  /** `erasures`: the file that keeps, outside of the database, which customers were erased. */
  static forRoot(erasures: string): DynamicModule {
    return { module: CustomersModule, providers: [{ provide: ERASURES_FILE, useValue: erasures }] }
  }
}
