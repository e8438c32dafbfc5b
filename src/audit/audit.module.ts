import { type DynamicModule, Global, Module } from '@nestjs/common'
import { Database } from '../database/database.js'
import { Clock } from '../time/clock.js'
import type { AnchorSettings } from './anchor-settings.js'
import { ANCHOR_SETTINGS, AnchorsService } from './anchors.service.js'
import { AnsweredBefore } from './answered-before.service.js'
import { AuditResolver } from './audit.resolver.js'
import { AuditService } from './audit.service.js'
import { ReadsReader } from './reads.reader.js'
import { ReadsService } from './reads.service.js'
import { RecordsSealer } from './records.sealer.js'
import { Seals } from './seals.service.js'
import { TrailEraser } from './trail.eraser.js'
import { TrailReader } from './trail.reader.js'
import { TrailWriter } from './trail.writer.js'

@Global()
@Module({})
export class AuditModule {
  static forRoot(anchors: AnchorSettings): DynamicModule {
    return {
      module: AuditModule,
      providers: [
        { provide: ANCHOR_SETTINGS, useValue: anchors },
        AnchorsService,
        {
          provide: Seals,
          useFactory: (database: Database, clock: Clock) => Seals.open(database, clock),
          inject: [Database, Clock],
        },
        AuditService,
        AnsweredBefore,
        TrailWriter,
        TrailReader,
        TrailEraser,
        RecordsSealer,
        ReadsService,
        ReadsReader,
        AuditResolver,
      ],
      exports: [AuditService, AnsweredBefore, ReadsService, ReadsReader, TrailEraser],
    }
  }
}
