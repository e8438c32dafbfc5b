import { ArgsType, Field } from '@nestjs/graphql'

@ArgsType()
export class OpeningArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'For HR: what figures about few people are wanted for. With it everything is told, of whole months up to today, and it stands in the read log of each person of whom few are behind a figure. Without it, as for everybody else, whole quarters that are over are told of, and few people never.',
  })
  purpose?: string | null
}
