import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/**
 * Gives back at once what reading large files has left behind. V8 would keep it for as long as the machine seems to have memory
 * to spare: of a chain of 20,000 people a GiB, in which everything that follows is then stacked on top.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
