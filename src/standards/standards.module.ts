import { Module } from '@nestjs/common'
import { StandardsResolver } from './standards.resolver.js'
import { StandardsService } from './standards.service.js'

@Module({ providers: [StandardsService, StandardsResolver], exports: [StandardsService] })
export class StandardsModule {}
