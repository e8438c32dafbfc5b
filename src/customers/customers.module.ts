import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ClaimsResolver } from './claims/claims.resolver.js'
import { ClaimsService } from './claims/claims.service.js'
import { SaidWhenLogged } from './claims/said-when-logged.service.js'
import { AttributionsResolver } from './complaints/attributions.resolver.js'
import { AttributionsService } from './complaints/attributions.service.js'
import { CustomersResolver } from './known/customers.resolver.js'
import { CustomersService } from './known/customers.service.js'
import { ExpectationsService } from './known/expectations.service.js'

@Module({
  imports: [IncidentsModule],
  providers: [
    CustomersService,
    ExpectationsService,
    CustomersResolver,
    ClaimsService,
    SaidWhenLogged,
    ClaimsResolver,
    AttributionsService,
    AttributionsResolver,
  ],
  exports: [CustomersService],
})
export class CustomersModule {}
