import type { FileName, Places } from './csv-columns.js'
import type { Problems } from './problems.js'

/** One row of a file, by the names of its columns. */
export class Line {
  constructor(
    private readonly file: FileName,
    readonly row: number,
    private readonly values: readonly string[],
    private readonly places: Places,
    private readonly problems: Problems,
  ) {}

  /** Without blanks around it; empty where the file has no such column. */
  text(column: string): string {
    const place = this.places.get(column)
    return place === undefined ? '' : this.values[place]!.trim()
  }

  problem(column: string, why: string): undefined {
    this.problems.add({ file: this.file, row: this.row, column, why })
  }
}
