import { Mutation, ResolveField, Resolver } from '@nestjs/graphql'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import { DateTime } from '../../graphql/scalars.js'
import { ViewerType } from '../../workforce/viewer.type.js'
import { CalendarLinks } from './calendar-links.service.js'

@Resolver(() => ViewerType)
export class CalendarResolver {
  constructor(private readonly links: CalendarLinks) {}

  @ResolveField(() => DateTime, {
    nullable: true,
    description:
      'Since when a link leads to your deadlines as a calendar; null where there is none. Make one by `makeCalendarLink`.',
  })
  calendarLinkMadeAt(@CurrentViewer() viewer: Viewer): Promise<string | null> {
    return this.links.madeAt(viewer)
  }

  @Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR)
  @Mutation(() => String, {
    description:
      'Where your calendar reads your deadlines: the path of a feed on this server (iCalendar), for whoever has it. It names nobody. Shown this once; making another lets the old one lead nowhere.',
  })
  makeCalendarLink(@CurrentViewer() viewer: Viewer): Promise<string> {
    return this.links.make(viewer)
  }

  @Allow(Role.EMPLOYEE, Role.STORE_MANAGER, Role.HR)
  @Mutation(() => Boolean, {
    description: 'Your link to your deadlines leads nowhere from now on. Returns whether there was one.',
  })
  revokeCalendarLink(@CurrentViewer() viewer: Viewer): Promise<boolean> {
    return this.links.revoke(viewer)
  }
}
