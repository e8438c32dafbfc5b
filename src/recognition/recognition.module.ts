import { Module } from '@nestjs/common'
import { CommendationsService } from './commendations.service.js'
import { CommendingService } from './commending.service.js'
import { CommendationsGivenResolver, RecognitionResolver } from './recognition.resolver.js'

@Module({
  providers: [CommendationsService, CommendingService, RecognitionResolver, CommendationsGivenResolver],
  exports: [CommendationsService],
})
export class RecognitionModule {}
