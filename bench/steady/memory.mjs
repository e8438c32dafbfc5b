import { readFile } from 'node:fs/promises'

/** What a server takes of the machine's memory now, in bytes. Linux alone. */
export async function memoryOf({ pid }) {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))
  return Number(kibibytes) * 2 ** 10
}

/** For a table. */
export const mebibytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`
