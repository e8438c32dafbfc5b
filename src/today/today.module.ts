import { Module } from '@nestjs/common'
import { AppealsModule } from '../appeals/appeals.module.js'
import { QueueModule } from '../queue/queue.module.js'
import { WorkforceModule } from '../workforce/workforce.module.js'
import { CalendarDoor } from './calendar/calendar-door.controller.js'
import { CalendarLinks } from './calendar/calendar-links.service.js'
import { CalendarResolver } from './calendar/calendar.resolver.js'
import { DeadlineNotices } from './calendar/deadline-notices.service.js'
import { DeadlinesReader } from './calendar/deadlines.reader.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { IncidentActionsResolver } from './incident-actions.resolver.js'
import { IncidentActions } from './incident-actions.service.js'
import { TodayResolver } from './today.resolver.js'
import { WaitingReader } from './waiting.reader.js'

@Module({
  imports: [IncidentsModule, AppealsModule, QueueModule, WorkforceModule],
  controllers: [CalendarDoor],
  providers: [
    CalendarLinks,
    CalendarResolver,
    DeadlinesReader,
    DeadlineNotices,
    WaitingReader,
    TodayResolver,
    IncidentActions,
    IncidentActionsResolver,
  ],
})
export class TodayModule {}
