import { noise } from '../chain/noise.mjs'

/**
 * Requests that arrive at random (Poisson) at servers of one thread each, in turns, and go on to a database with some cores,
 * each first come, first served. How long one takes is drawn too (exponential, about the measured mean), since some are heavier.
 *
 * `perSecond` and `costs` ({ serverSeconds, databaseSeconds }) are by operation. Says how long requests took in the mean, at the
 * median and for one in a hundred, in seconds, and what share of their time servers and database were busy.
 */
export function simulate({ perSecond, costs, servers, cores, seconds = 120, seed = 11 }) {
  const arrived = arrivals(perSecond, seconds, seed)
  const draw = (request, place, mean) => -Math.log(1 - noise(seed, place, request.number)) * mean
  const front = lines(servers)
  for (const request of arrived) {
    const time = draw(request, 1, costs[request.operation].serverSeconds)
    request.served = front.take(request.number % servers, request.at, time)
  }
  const back = lines(cores)
  for (const request of [...arrived].sort((one, other) => one.served - other.served)) {
    const time = draw(request, 2, costs[request.operation].databaseSeconds)
    request.done = back.take(back.firstFree(), request.served, time)
  }
  const took = arrived.map(({ at, done }) => done - at).sort((one, other) => one - other)
  return {
    mean: took.reduce((sum, one) => sum + one, 0) / took.length,
    p50: took[Math.floor(took.length * 0.5)],
    p99: took[Math.floor(took.length * 0.99)],
    serversBusy: front.busy() / (servers * seconds),
    databaseBusy: back.busy() / (cores * seconds),
  }
}

/**
 * The mean time in a line of M/M/c, in seconds, by Erlang's formula (Kleinrock, Queueing Systems I, 3.5): what the simulation is
 * held against. `rate` a second arrive, each takes `mean` seconds, and `count` are served at once.
 */
export function erlangWait(rate, mean, count) {
  const load = rate * mean
  let term = 1
  let sum = 1
  for (let n = 1; n < count; n++) sum += term *= load / n
  const all = (term * load) / count / (1 - load / count)
  return (all / (sum + all)) * (mean / (count - load))
}

function arrivals(perSecond, seconds, seed) {
  const operations = Object.keys(perSecond)
  const total = operations.reduce((sum, operation) => sum + perSecond[operation], 0)
  const found = []
  for (let at = 0, number = 0; ; number++) {
    at -= Math.log(1 - noise(seed, 3, number)) / total
    if (at >= seconds) return found
    let rest = noise(seed, 4, number) * total
    const operation = operations.find((one) => (rest -= perSecond[one]) < 0) ?? operations[0]
    found.push({ number, at, operation })
  }
}

/** So many that serve, each one at a time. */
function lines(count) {
  const free = new Array(count).fill(0)
  let busy = 0
  return {
    firstFree: () => free.indexOf(Math.min(...free)),
    /** When it is done, having arrived at `at` at the one with that number. */
    take(which, at, time) {
      busy += time
      return (free[which] = Math.max(free[which], at) + time)
    },
    busy: () => busy,
  }
}
