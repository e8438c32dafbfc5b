import { Readable } from 'node:stream'
import { Controller, Get, Param, Query, Res } from '@nestjs/common'
import { stringify } from 'csv-stringify'
import type { FastifyReply } from 'fastify'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import type { Paper } from './paper.js'
import { Papers, type Parameters } from './papers.registry.js'

/** The table behind each answer of the review, as CSV. */
@Controller('review')
export class ExportController {
  constructor(private readonly papers: Papers) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Get(':question.csv')
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('question') question: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await this.papers.ask(viewer, question, parameters)
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileName(paper)}"`)
      .header('cache-control', 'no-store')
      .send(csvOf(paper))
  }
}

/** A stream, so that a long table is never in memory twice. What a spreadsheet would run as a formula is escaped. */
export const csvOf = ({ table: { columns, rows } }: Paper): Readable =>
  Readable.from(rows).pipe(
    stringify({ header: true, columns: columns.map(({ key }) => key), escape_formulas: true, bom: true }),
  )

const fileName = ({ question, about, period }: Paper) =>
  `${[question, ...Object.values(about), period.from, period.to].join('-').replaceAll(/[^A-Za-z0-9-]+/g, '_')}.csv`
