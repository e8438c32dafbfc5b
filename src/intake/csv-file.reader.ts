import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { CsvError, parse } from 'csv-parse'
import { type FileName, findColumns } from './csv-columns.js'
import { Line } from './csv-line.js'
import type { Problems } from './problems.js'

/** What is told of the bytes on their way: for progress, and for the digest. */
export type OnBytes = (bytes: Buffer) => void

const CHUNK = 1 << 18
/** An unclosed quotation mark would swallow the rest of the file: past this size a row is not believed. */
const LONGEST_ROW = 1 << 20

/**
 * The rows of a file as they come, some thousands at a time: a file of any size passes through in little memory.
 * What keeps the file from being read on is told as a problem, and ends it. Returns whether it could be read to its end.
 */
export async function* readLines(
  dir: string,
  file: FileName,
  problems: Problems,
  onBytes: OnBytes = () => {},
): AsyncGenerator<Line[], boolean> {
  const tell = (row: number | null, why: string) => {
    problems.add({ file, row, column: null, why })
    return false
  }
  let row = 0
  let width = 0
  let places: ReturnType<typeof findColumns> = null
  const linesOf = (records: string[][]): Line[] => {
    const lines: Line[] = []
    for (const values of records) {
      row++
      if (row === 1) places = findColumns(file, values, problems)
      else if (values.length === 1 && values[0]!.trim() === '') continue
      else if (values.length !== width)
        tell(row, `There are ${values.length} fields here and ${width} columns in the header. ${FIELDS}`)
      else if (places) lines.push(new Line(file, row, values, places, problems))
      if (row === 1) width = values.length
    }
    return lines
  }
  try {
    for await (const records of parsed(join(dir, file), onBytes)) {
      const lines = linesOf(records)
      if (row > 0 && !places) return false
      if (lines.length > 0) yield lines
    }
  } catch (error) {
    if (error instanceof CsvError) return tell(row + 1, malformed(error))
    return tell(null, unreadable(error as NodeJS.ErrnoException, dir))
  }
  return row > 0 ? true : tell(null, 'The file is empty. Its first row must name the columns.')
}

const FIELDS = 'Put text that contains a comma into double quotes, and fill in empty fields.'

/** Records as they come out of the parser. All before an error are yielded before it is thrown. */
async function* parsed(path: string, onBytes: OnBytes): AsyncGenerator<string[][]> {
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: LONGEST_ROW })
  let records: string[][] = []
  const taken = () => {
    const all = records
    records = []
    return all
  }
  parser.on('data', (record: string[]) => records.push(record))
  const ended = new Promise<Error | null>((resolve) => parser.once('error', resolve).once('end', () => resolve(null)))
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    onBytes(chunk as Buffer)
    const error = await new Promise<Error | null>((resolve) => parser.write(chunk, (e) => resolve(e ?? null)))
    yield taken()
    if (error) throw error
  }
  parser.end()
  const error = await ended
  yield taken()
  if (error) throw error
}

function malformed(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return 'A double quote opens in this row and never closes. Close it, or take it out.'
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'A double quote stands in the midst of a field. Put the whole field into double quotes and double those within: "say ""hello""".'
    default:
      return `This is no CSV: ${error.message}`
  }
}

function unreadable(error: NodeJS.ErrnoException, dir: string): string {
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no such file in ${dir}. The folder must hold stores.csv, employees.csv and incidents.csv, and shifts.csv where there is a roster.`
    case 'EISDIR':
      return 'This is a folder, where a file is needed.'
    case 'EACCES':
      return 'The file may not be read. Allow reading it.'
    default:
      throw error
  }
}
