import { Readable } from 'node:stream'
import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import { stringify } from 'csv-stringify'
import type { FastifyReply } from 'fastify'
import { Allow } from '../../access/allow.js'
import { CurrentViewer } from '../../access/current-viewer.js'
import type { Viewer } from '../../access/viewer.js'
import { Role } from '../../directory/role.js'
import type { WrittenAnswer } from './written-answer.js'
import { WrittenAnswers, type Parameters } from './written-answers.registry.js'

/** The table behind each answer of the review, as CSV. */
@Controller('review')
export class ExportController {
  constructor(private readonly writtenAnswers: WrittenAnswers) {}

  @Allow(Role.STORE_MANAGER, Role.HR)
  @Get(':question.csv')
  async csv(
    @CurrentViewer() viewer: Viewer,
    @Param('question') question: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const writtenAnswer = await this.writtenAnswers.ask(viewer, question, parameters)
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileName(writtenAnswer)}"`)
      .header('cache-control', 'no-store')
      .send(csvOf(writtenAnswer))
  }

  /** The same for the desk: its cookie counts for what is posted alone. */
  @Allow(Role.STORE_MANAGER, Role.HR)
  @HttpCode(200)
  @Post(':question.csv')
  posted(
    @CurrentViewer() viewer: Viewer,
    @Param('question') question: string,
    @Query() parameters: Parameters,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.csv(viewer, question, parameters, reply)
  }
}

/** A stream, so that a long table is never in memory twice. What a spreadsheet would run as a formula is escaped. */
export const csvOf = ({ table: { columns, rows } }: WrittenAnswer): Readable =>
  Readable.from(rows).pipe(
    stringify({ header: true, columns: columns.map(({ key }) => key), escape_formulas: true, bom: true }),
  )

const fileName = ({ question, about, period }: WrittenAnswer) =>
  `${[question, ...Object.values(about), period.from, period.to].join('-').replaceAll(/[^A-Za-z0-9-]+/g, '_')}.csv`
