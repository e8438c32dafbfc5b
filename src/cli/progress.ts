import { Presets, SingleBar } from 'cli-progress'

/** Shows how far something long has come: a bar for a person who watches, a line every tenth for a log. */
export interface Progress {
  show(stage: string, done: number, total: number): void
  /** A remark on the way; a watcher sees the bar alone. */
  say(remark: string): void
  end(): void
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  return stream.isTTY ? bar(stream) : lines(stream)
}

function bar(stream: NodeJS.WriteStream): Progress {
  let current: { stage: string; bar: SingleBar } | undefined
  const end = () => {
    current?.bar.update(current.bar.getTotal())
    current?.bar.stop()
    current = undefined
  }
  return {
    show(stage, done, total) {
      if (current?.stage !== stage) {
        end()
        const format = `${stage.padEnd(16)} {bar} {percentage}%  {eta_formatted}`
        current = { stage, bar: new SingleBar({ format, stream, clearOnComplete: false }, Presets.shades_classic) }
        current.bar.start(total, 0)
      }
      current.bar.setTotal(total)
      current.bar.update(done)
    },
    say() {},
    end,
  }
}

function lines(stream: NodeJS.WriteStream): Progress {
  let stage = ''
  let tenths = 0
  return {
    show(next, done, total) {
      if (next !== stage) {
        stage = next
        tenths = 0
        stream.write(`${stage} …\n`)
      }
      const now = total > 0 ? Math.floor((done / total) * 10) : 0
      if (now <= tenths) return
      tenths = now
      stream.write(`${stage}: ${now * 10}%\n`)
    },
    say(remark) {
      stream.write(`${remark}\n`)
    },
    end() {
      stage = ''
    },
  }
}
