import { type DynamicModule, Global, Module } from '@nestjs/common'
import { KeptNotices } from './kept-notices.service.js'
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
  static forRoot(outside: OutsideSettings): DynamicModule {
    return {
      module: NoticesModule,
      providers: [
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
