import { drawn } from '../load/round.mjs'
import { MONDAY, ORGANISATION, requestsOnMonday } from '../plan/organisation.mjs'
import { atRate } from './at-rate.mjs'
import { mebibytes, memoryOf } from './memory.mjs'

const PARTS = 10
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0)

/**
 * One server gets what the organisation of docs/growth.md asks of all of its servers in the busiest hour of a Monday, mixed as it is
 * there, at half of the greatest load. `greatest` says how many a second of each operation are that. Returns
 * `{ requests, perSecond, memory, wrong }`; `memory` is what the server takes after each tenth.
 */
export async function busiestHour(server, subjects, greatest) {
  const monday = requestsOnMonday(ORGANISATION)
  const inAll = sum(Object.values(monday))
  const requests = Math.round(inAll * MONDAY.inTheBusiestHour)
  const secondsEach = sum(Object.entries(monday).map(([operation, one]) => one / inAll / greatest[operation]))
  const perSecond = Math.max(1, Math.round(0.5 / secondsEach))
  const next = () => drawn(server, drawnFrom(monday, inAll), subjects)
  const memory = []
  let wrong = 0
  for (let part = 0; part < PARTS; part++) {
    const result = await atRate(server, next, perSecond, { amount: Math.round(requests / PARTS) })
    wrong += result.wrong
    memory.push(mebibytes(await memoryOf(server)))
  }
  return { requests, perSecond, memory, wrong }
}

function drawnFrom(weights, inAll) {
  let left = Math.random() * inAll
  return Object.keys(weights).find((name) => (left -= weights[name]) < 0) ?? Object.keys(weights)[0]
}
