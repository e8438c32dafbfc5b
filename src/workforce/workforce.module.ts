import { Module } from '@nestjs/common'
import { RosterService } from './roster.service.js'
import { WorkforceResolver } from './workforce.resolver.js'
import { WorkforceService } from './workforce.service.js'

@Module({ providers: [WorkforceService, RosterService, WorkforceResolver], exports: [RosterService, WorkforceService] })
export class WorkforceModule {}
