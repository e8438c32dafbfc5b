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
    if (place === undefined) return ''
    const text = this.values[place]!
    return beginsAndEndsPlainly(text) ? text : text.trim()
  }

  problem(column: string, why: string): undefined {
    this.problems.add({ file: this.file, row: this.row, column, why })
  }
}

/** No blank is among these characters. Most text is such, and looking is several times as fast as trimming. */
const isPlain = (code: number) => code > 0x20 && code < 0x7f
const beginsAndEndsPlainly = (text: string) => isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))
