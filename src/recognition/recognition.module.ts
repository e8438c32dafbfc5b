import { Module } from '@nestjs/common'
import { WithoutTheirName } from '../customers/known/without-their-name.reader.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { CommendationsService } from './commendations.service.js'
import { CommendingService } from './commending.service.js'
import { CommendationsGivenResolver, RecognitionResolver } from './recognition.resolver.js'
import { FromACall } from './from-a-call.service.js'
import { ThanksDoor } from './thanks-door.controller.js'
import { ThanksResolver } from './thanks.resolver.js'
import { ThanksService } from './thanks.service.js'
import { UnthankedReader } from './unthanked.reader.js'

@Module({
  imports: [IncidentsModule],
  controllers: [ThanksDoor],
  providers: [
    CommendationsService,
    CommendingService,
    RecognitionResolver,
    CommendationsGivenResolver,
    ThanksService,
    FromACall,
    WithoutTheirName,
    UnthankedReader,
    ThanksResolver,
  ],
  exports: [CommendationsService],
})
export class RecognitionModule {}
