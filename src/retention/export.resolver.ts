import { Args, Query, Resolver } from '@nestjs/graphql'
import { AllowEveryone } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { ExportService } from './export.service.js'
import { PersonExportType, served } from './person-export.type.js'

/** It reads some twenty tables. */
const COST = 1_000

@Resolver()
export class ExportResolver {
  constructor(private readonly exports: ExportService) {}

  @AllowEveryone()
  @Query(() => PersonExportType, {
    nullable: true,
    complexity: COST,
    description:
      'Everything that is held on a person: on oneself, and for HR on anybody, who is told of it. What somebody told of others and holds their name back from is theirs alone, and a complaint about whoever asks, while it is for HR alone, is not in it.',
  })
  async personExport(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { description: 'A number of the directory.' }) number: string,
  ): Promise<PersonExportType | null> {
    return served(await this.exports.forViewer(viewer, number), viewer.language)
  }
}
