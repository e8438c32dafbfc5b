// Fills the example variables of the questions among the everyday operations with what the person who looks at the page could use:
// `<store>` becomes the code of a store of theirs, `<incident>` the id of the latest incident they see.

const EXAMPLES_QUERY = {
  common: `query Examples { incidents(first: 20) { edges { node { id store { code } employee { number } } } } }`,
  hr: `query Waiting { reviewQueue(reasons: [FORMAL_RESPONSE_REQUESTED], first: 1) { edges { node { id response { id } incident { id } } } } }`,
}

/** Asks for what the examples need. Whatever cannot be had stays as the words in angle brackets, which say what belongs there. */
async function findExamples(ask, viewer) {
  const [seen, waiting] = await Promise.all([
    ask(EXAMPLES_QUERY.common),
    viewer.role === 'HR' ? ask(EXAMPLES_QUERY.hr) : undefined,
  ])
  const incidents = seen?.data?.incidents?.edges?.map((edge) => edge.node) ?? []
  const store = viewer.stores?.[0]?.code ?? viewer.employee?.store?.code ?? incidents[0]?.store?.code
  const named = incidents.filter((incident) => incident.employee)
  const latest = named.find((incident) => incident.store.code === store) ?? named[0] ?? incidents[0]
  const review = waiting?.data?.reviewQueue?.edges?.[0]?.node
  return {
    ...timesAround(new Date()),
    '<store>': viewer.role === 'HR' ? latest?.store.code : store,
    '<employee>': latest?.employee?.number,
    '<my number>': viewer.employee?.number,
    '<incident>': latest?.id,
    '<response>': review?.response?.id,
    '<review>': review?.id,
  }
}

function timesAround(now) {
  const pad = (number) => String(Math.abs(number)).padStart(2, '0')
  const day = (date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  const moment = (date) => {
    const offset = -date.getTimezoneOffset()
    const sign = offset < 0 ? '-' : '+'
    const zone = `${sign}${pad(Math.trunc(offset / 60))}:${pad(offset % 60)}`
    return `${day(date)}T${pad(date.getHours())}:${pad(date.getMinutes())}:00${zone}`
  }
  const yearAgo = new Date(now)
  yearAgo.setFullYear(now.getFullYear() - 1)
  return {
    '<an hour ago>': moment(new Date(now.getTime() - 3_600_000)),
    '<in two weeks>': moment(new Date(now.getTime() + 14 * 86_400_000)),
    '<a year ago>': moment(yearAgo),
    '<the day a year ago>': day(yearAgo),
    '<today>': day(now),
    '<first of last month>': day(new Date(now.getFullYear(), now.getMonth() - 1, 1)),
    '<end of last month>': day(new Date(now.getFullYear(), now.getMonth(), 0)),
  }
}

function fillExamples(variables, examples) {
  return variables.replace(/"(<[a-z ]+>)"/g, (whole, words) =>
    examples[words] ? JSON.stringify(examples[words]) : whole,
  )
}

window.reprieveExamples = { findExamples, fillExamples, timesAround }
