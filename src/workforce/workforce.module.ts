import { Module } from '@nestjs/common'
import { AddressesResolver } from './addresses.resolver.js'
import { AddressesService } from './addresses.service.js'
import { BelievableCountsReader } from './believable-counts.reader.js'
import { KeptApart } from './kept-apart.registry.js'
import { LeaveReader } from './leave.reader.js'
import { LeaveResolver } from './leave.resolver.js'
import { LeaveService } from './leave.service.js'
import { LanguagesResolver } from './languages.resolver.js'
import { LanguagesService } from './languages.service.js'
import { NoticesOfViewerResolver } from './notices-of-viewer.resolver.js'
import { PeopleReader } from './people.reader.js'
import { RosterService } from './roster.service.js'
import { ShiftEntriesService } from './shift-entries.service.js'
import { ShiftsReader } from './shifts.reader.js'
import { ShiftsResolver } from './shifts.resolver.js'
import { StoreAtWorkResolver } from './store-at-work.resolver.js'
import { StoreAtWork } from './store-at-work.service.js'
import { StoreCurrencyResolver, WorkforceResolver } from './workforce.resolver.js'
import { WorkforceService } from './workforce.service.js'

@Module({
  providers: [
    WorkforceService,
    PeopleReader,
    BelievableCountsReader,
    KeptApart,
    RosterService,
    ShiftEntriesService,
    ShiftsReader,
    ShiftsResolver,
    LeaveService,
    LeaveReader,
    WorkforceResolver,
    StoreCurrencyResolver,
    StoreAtWork,
    StoreAtWorkResolver,
    LeaveResolver,
    NoticesOfViewerResolver,
    LanguagesService,
    LanguagesResolver,
    AddressesService,
    AddressesResolver,
  ],
  exports: [KeptApart, RosterService, WorkforceService, LeaveReader, LeaveService, ShiftsReader],
})
export class WorkforceModule {}
