import { v7, validate } from 'uuid'

/** UUIDv7: sorts by the time at which it was made. */
export const newId = (): string => v7()
/** Guards a query against text that PostgreSQL would refuse as a uuid. */
export const isId = (text: string): boolean => validate(text)
/** Sorts before every id: where a walk through rows begins. */
export const NO_ID = '00000000-0000-0000-0000-000000000000'
/** Sorts before every id that is made from this moment on. */
export const firstIdAt = (milliseconds: number): string => {
  const time = Math.max(0, milliseconds).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
