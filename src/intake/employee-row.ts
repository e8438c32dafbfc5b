import { Role } from '../directory/role.js'
import { Language } from '../language/language.js'
import { say } from '../language/say.js'
import { isMailAddress, NO_ADDRESS } from '../directory/mail-address.js'
import type { Line } from './csv-line.js'
import { date, needed, optional, word } from './fields.js'
import { quoted } from './problems.js'

/** A person as a file tells of them. Null where the file doesn't say. */
export interface EmployeeRow {
  number: string
  name: string | null
  /** By what the identity provider knows them. */
  subject?: string | null
  store: string | null
  position: string | null
  manager: string | null
  hiredOn: string | null
  /** Their last day. */
  leftOn?: string | null
  /** The works council or union that they represent; "-" for none any more. */
  represents?: string | null
  /** In which they are spoken to. */
  language?: Language | null
  /** Where they are told by mail. */
  mail?: string | null
  role: Role
}

function mailIn(line: Line): string | null {
  const text = line.text('mail').trim()
  if (text === '' || isMailAddress(text)) return text || null
  line.problem('mail', say(NO_ADDRESS, Language.EN))
  return null
}

/** `stores` is null where their file couldn't be read: references to it are not checked then. */
export function readEmployee(
  line: Line,
  known: Map<string, EmployeeRow & { line: Line }>,
  stores: { has(code: string): boolean } | null,
): void {
  const number = needed(line, 'number', 40, 'the number by which the other files name the person')
  const name = optional(line, 'name', 200)
  const subject = optional(line, 'subject', 255)
  const store = optional(line, 'store', 40)
  const position = optional(line, 'position', 60)
  const manager = optional(line, 'manager', 40)
  const hiredOn = line.text('hiredOn') === '' ? null : date(line, 'hiredOn')
  const leftOn = line.text('leftOn') === '' ? null : date(line, 'leftOn')
  const represents = optional(line, 'represents', 120)
  const language = line.text('language') === '' ? null : word(line, 'language', Language)
  const mail = mailIn(line)
  const role = word(line, 'role', Role)
  if (store && stores && !stores.has(store))
    line.problem('store', `There is no store ${quoted(store)} in stores.csv. Add it there, or correct it here.`)
  if (represents && represents !== '-' && role !== Role.EMPLOYEE)
    line.problem(
      'represents',
      'Nobody in HR or who manages represents employees. Give them the role EMPLOYEE, or leave this empty.',
    )
  if (role === Role.DEPUTY)
    for (const [column, value] of Object.entries({ store, position, manager, represents }))
      if (value)
        line.problem(
          column as 'store',
          'A deputy comes from outside, works in no store and reports to nobody here. Leave this empty.',
        )
  if (number === undefined) return
  if (manager === number)
    line.problem('manager', 'This person is named as their own manager. Name another, or leave it empty.')
  if (known.has(number))
    line.problem('number', `${quoted(number)} is the number of somebody further up. Each person has one row.`)
  else
    known.set(number, {
      number,
      name: name ?? null,
      subject: subject ?? null,
      store: store ?? null,
      position: position ?? null,
      manager: manager ?? null,
      hiredOn: hiredOn ?? null,
      leftOn: leftOn ?? null,
      represents: represents ?? null,
      language: language ?? null,
      mail: mail ?? null,
      role: role ?? Role.EMPLOYEE,
      line,
    })
}
