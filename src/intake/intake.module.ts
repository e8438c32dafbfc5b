import { Module } from '@nestjs/common'
import { AssessmentsModule } from '../assessments/assessments.module.js'
import { IncidentsModule } from '../incidents/incidents.module.js'
import { ImportService } from './import.service.js'

@Module({ imports: [AssessmentsModule, IncidentsModule], providers: [ImportService], exports: [ImportService] })
export class IntakeModule {}
