/** 1 day, 2 days; 1,240 interactions; about 1.4 days. */
export function counted(n: number, one: string, many = `${one}s`): string {
  const shown = rounded(n)
  return `${shown} ${shown === '1' ? one : many}`
}

/** As many digits as a reader needs: whole numbers from 10 on, with thousands set apart; one decimal below. */
export function rounded(n: number): string {
  const digits = Number.isInteger(n) || n >= 10 ? 0 : 1
  const shown = n.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: 0 })
  return shown === '0' && n > 0 ? 'less than 0.1' : shown
}

/** A count that nobody kept to the unit: 1,240 becomes 1,200. */
export function roughly(n: number): string {
  if (n < 100) return String(Math.round(n))
  const unit = n < 1000 ? 10 : n < 10_000 ? 100 : 1000
  return (Math.round(n / unit) * unit).toLocaleString('en-US')
}

/** The name of a context factor as words: SYSTEM_OUTAGE becomes "system outage". */
export function inWords(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ')
}

/** a, b and c */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** Sentences joined to a text, those that don't apply left out. */
export function paragraph(...sentences: (string | null | undefined | false)[]): string {
  return sentences.filter(Boolean).join(' ')
}
