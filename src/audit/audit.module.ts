import { Global, Module } from '@nestjs/common'
import { AuditResolver } from './audit.resolver.js'
import { AuditService } from './audit.service.js'
import { ReadsReader } from './reads.reader.js'
import { ReadsService } from './reads.service.js'
import { TrailEraser } from './trail.eraser.js'
import { TrailReader } from './trail.reader.js'
import { TrailWriter } from './trail.writer.js'

@Global()
@Module({
  providers: [AuditService, TrailWriter, TrailReader, TrailEraser, ReadsService, ReadsReader, AuditResolver],
  exports: [AuditService, ReadsService, TrailEraser],
})
export class AuditModule {}
