import { Worker } from 'node:worker_threads'
import type { Baseline } from '../../pattern/belief/baseline.js'
import type { FitTask } from './fit.worker.js'

/** Fits a baseline in a thread of its own. Ends the thread and throws when the signal says so. */
export function fitInThread(task: FitTask, signal: AbortSignal): Promise<Baseline> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const worker = new Worker(new URL('./fit.worker.js', import.meta.url), { workerData: task })
    const abort = () => void worker.terminate().then(() => reject(new Error('The server is ending.')))
    signal.addEventListener('abort', abort, { once: true })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', abort)
      reject(new Error(`The thread that fits the baseline ended with ${code} before it was done.`))
    })
  })
}
