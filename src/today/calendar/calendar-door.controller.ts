import { Controller, Get, Header, Inject, Ip, Param, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { OpenToAll } from '../../access/open-to-all.js'
import { SharedLimit } from '../../access/shared-limit.js'
import { ViewersService } from '../../access/viewers.service.js'
import { Database } from '../../database/database.js'
import { languageFor } from '../../graphql/told-in.js'
import type { Key } from '../../language/message.js'
import { say } from '../../language/say.js'
import { OUTSIDE } from '../../notices/outbox.service.js'
import type { OutsideSettings } from '../../notices/outside-settings.js'
import { Clock } from '../../time/clock.js'
import { calendarFeed } from './calendar-feed.js'
import { CalendarLinks } from './calendar-links.service.js'
import { DeadlinesReader } from './deadlines.reader.js'

/** Where a calendar reads somebody's deadlines, without an account, behind a link that was given to it. */
@Controller('calendar')
export class CalendarDoor {
  /**
   * From one address, so that nobody guesses, and to one link, since calendars ask by themselves, some of them all the time. A link that
   * somebody has counts for no address: many people's calendars are read by one company from a few.
   */
  private readonly from: SharedLimit
  private readonly to: SharedLimit

  constructor(
    private readonly links: CalendarLinks,
    private readonly viewers: ViewersService,
    private readonly deadlines: DeadlinesReader,
    private readonly clock: Clock,
    @Inject(OUTSIDE) private readonly outside: OutsideSettings,
    { between }: Database,
  ) {
    this.from = new SharedLimit(between, 'calendars-from', { points: 60, duration: 600 })
    this.to = new SharedLimit(between, 'calendars-to', { points: 60, duration: 3_600 })
  }

  @OpenToAll()
  @Get(':code')
  @Header('referrer-policy', 'no-referrer')
  @Header('cache-control', 'no-store')
  @Header('x-content-type-options', 'nosniff')
  async feed(
    @Param('code') code: string,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const said = (status: number, says: Key, language = languageFor(request)) => {
      reply.status(status).type('text/plain; charset=utf-8')
      return say([says], language)
    }
    const owner = await this.links.ownerOf(code)
    const viewer = owner && (await this.viewers.withId(owner))
    if (!viewer)
      try {
        await this.from.consume(address)
        return said(404, 'doors.noSuchCalendar')
      } catch {
        return said(429, 'doors.tooMuch')
      }
    try {
      await this.to.consume(viewer.id)
    } catch {
      return said(429, 'doors.calendarTooOften', viewer.language)
    }
    reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="reprieve.ics"')
    const { language } = viewer
    return calendarFeed(await this.deadlines.of(viewer), {
      language,
      now: this.clock.now(),
      link: this.outside.link?.href,
    })
  }
}
