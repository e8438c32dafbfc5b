import { Field, ObjectType } from '@nestjs/graphql'
import { DateTime } from '../graphql/scalars.js'
import type { Language } from '../language/language.js'
import { exportPage } from './export-page.js'
import type { PersonExportData } from './person-export.js'

@ObjectType('PersonExport', { description: 'Everything that is held on a person.' })
export class PersonExportType {
  @Field(() => String, { description: 'Their number in the directory.' })
  number!: string

  @Field(() => String, { description: 'Whose records they are.' })
  name!: string

  @Field(() => DateTime, { description: 'When it was put together.' })
  madeAt!: string

  @Field(() => String, { description: 'All of it, as JSON.' })
  json!: string

  @Field(() => String, { description: 'The same as a page in HTML that needs nothing else.' })
  page!: string
}

/** Its texts are made only where they are asked for. */
export const served = (data: PersonExportData | null, language: Language): PersonExportType | null =>
  data && {
    number: data.person.number,
    name: data.person.name,
    madeAt: data.madeAt,
    get json() {
      return JSON.stringify(data)
    },
    get page() {
      return exportPage(data, language)
    },
  }
