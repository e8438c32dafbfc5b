import { Args, Mutation, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql'
import { AllowDeputiesToo } from '../access/allow.js'
import { CurrentViewer } from '../access/current-viewer.js'
import type { Viewer } from '../access/viewer.js'
import { Language } from '../language/language.js'
import { LanguagesService } from './languages.service.js'
import { ViewerType } from './viewer.type.js'

registerEnumType(Language, {
  name: 'Language',
  description: 'In which people are spoken to.',
  valuesMap: { EN: { description: 'English.' }, NL: { description: 'Dutch.' } },
})

/** In which language somebody reads what is written here: theirs to choose. */
@Resolver(() => ViewerType)
export class LanguagesResolver {
  constructor(private readonly languages: LanguagesService) {}

  @ResolveField(() => Language, {
    description: "In which you read what is written here: yours where you chose one, else your store's.",
  })
  language(@CurrentViewer() viewer: Viewer): Language {
    return viewer.language
  }

  @AllowDeputiesToo()
  @Mutation(() => Language, {
    description: 'Chooses in which language you read what is written here, from your next question on. Returns which.',
  })
  setMyLanguage(
    @CurrentViewer() viewer: Viewer,
    @Args('language', { type: () => Language, nullable: true, description: "Null for your store's again." })
    language?: Language | null,
  ): Promise<Language> {
    return this.languages.setOwn(viewer, language ?? null)
  }
}
