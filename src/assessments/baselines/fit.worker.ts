import { parentPort, workerData } from 'node:worker_threads'
import { fitFromRecords } from './fit-from-records.reader.js'
import { inSnapshot } from './snapshot.reader.js'

/** What the thread is asked for. */
export interface FitTask {
  /** The database's address. */
  url: string
  before: number
}

// Runs in a thread of its own, so that loading the records and fitting them holds up no request.
const { url, before } = workerData as FitTask
parentPort!.postMessage(await inSnapshot(url, (ask) => fitFromRecords(ask, before)))
