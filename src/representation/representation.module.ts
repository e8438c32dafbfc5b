import { Module } from '@nestjs/common'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { OpeningsOfViewerResolver, RepresentationResolver } from './representation.resolver.js'
import { RepresentationService } from './representation.service.js'

@Module({
  imports: [IncidentsModule],
  providers: [RepresentationService, RepresentationResolver, OpeningsOfViewerResolver],
  exports: [RepresentationService],
})
export class RepresentationModule {}
