import { Field, ObjectType } from '@nestjs/graphql'
import { DateTime } from '../graphql/scalars.js'
import { exportPage } from './export-page.js'
import type { PersonExportData } from './person-export.js'

@ObjectType('PersonExport', { description: 'Everything that is held on a person.' })
export class PersonExportType {
  @Field(() => String)
  number!: string

  @Field(() => String)
  name!: string

  @Field(() => DateTime)
  madeAt!: string

  @Field(() => String, { description: 'All of it, as JSON.' })
  json!: string

  @Field(() => String, { description: 'The same as a page in HTML that needs nothing else.' })
  page!: string
}

/** Its texts are made only where they are asked for. */
export const served = (data: PersonExportData | null): PersonExportType | null =>
  data && {
    number: data.person.number,
    name: data.person.name,
    madeAt: data.madeAt,
    get json() {
      return JSON.stringify(data)
    },
    get page() {
      return exportPage(data)
    },
  }
