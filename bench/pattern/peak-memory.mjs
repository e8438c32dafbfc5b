import { backtest } from './backtest.mjs'

const [dir] = process.argv.slice(2)
const begun = performance.now()
await backtest(dir)
process.send({ megabytes: process.resourceUsage().maxRSS / 1024, took: performance.now() - begun })
process.disconnect()
