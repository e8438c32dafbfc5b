import type { Viewer } from '../../access/viewer.js'
import type { CalendarDate } from '../../time/instant.js'

/** Something that was done at a time, to be seen on a person's timeline. */
export interface ChartMark {
  day: CalendarDate
  /** In a word or two: "Reassignment". */
  label: string
}

/** What a later room knows of somebody between two days, and the viewer may see. */
export type ChartMarkSource = (
  viewer: Viewer,
  employeeId: string,
  from: CalendarDate,
  to: CalendarDate,
) => Promise<ChartMark[]>

/** Lets later rooms put marks on charts, such as the responses, without this room knowing them. */
export class ChartMarks {
  private readonly sources: ChartMarkSource[] = []

  register(source: ChartMarkSource): void {
    this.sources.push(source)
  }

  async of(...asked: Parameters<ChartMarkSource>): Promise<ChartMark[]> {
    const marks = await Promise.all(this.sources.map((source) => source(...asked)))
    return marks.flat().sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day))
  }
}
