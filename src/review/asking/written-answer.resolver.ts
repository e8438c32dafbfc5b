import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { drawing } from '../../charts/drawing.js'
import type { WrittenAnswer } from './written-answer.js'
import { WrittenAnswerType } from './written-answer.type.js'

@Resolver(() => WrittenAnswerType)
export class WrittenAnswerResolver {
  @ResolveField(() => [String], { complexity: 100, description: 'Charts as SVG, each with its text alternative.' })
  charts(@Parent() { pictures }: WrittenAnswer): Promise<string[]> {
    return Promise.all(pictures.map(({ option, ...drawn }) => drawing(option, drawn)))
  }

  @ResolveField(() => String, {
    description: 'Where the table is to be had as CSV, on this server and with the same token.',
  })
  csv(@Parent() { question, about, period }: WrittenAnswer): string {
    return `/review/${question}.csv?${new URLSearchParams({ ...about, ...period })}`
  }
}
