import { type DynamicModule, Global, Module } from '@nestjs/common'
import type { DatabaseSettings } from '../database/settings.js'
import { KeptNotices } from './kept-notices.service.js'
import { NoticeRelay } from './notice.relay.js'
import { NoticeNamesResolver } from './notice-names.resolver.js'
import { NoticesResolver } from './notices.resolver.js'
import { NoticesService } from './notices.service.js'
import { Outbox, OUTSIDE } from './outbox.service.js'
import type { OutsideSettings } from './outside-settings.js'
import { Post } from './post.service.js'
import { TellingsReader } from './tellings.reader.js'

@Global()
@Module({})
export class NoticesModule {
  static forRoot({ writer }: DatabaseSettings, outside: OutsideSettings): DynamicModule {
    const url = writer.type === 'postgres' ? writer.url : undefined
    return {
      module: NoticesModule,
      providers: [
        { provide: NoticeRelay, useFactory: () => new NoticeRelay(url) },
        { provide: OUTSIDE, useValue: outside },
        Outbox,
        Post,
        TellingsReader,
        KeptNotices,
        NoticesService,
        NoticesResolver,
        NoticeNamesResolver,
      ],
      exports: [NoticesService, KeptNotices, Outbox, Post, TellingsReader, OUTSIDE],
    }
  }
}
