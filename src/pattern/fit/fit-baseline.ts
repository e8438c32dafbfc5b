import { type Baseline, PRIOR_BASELINE, PRIOR_VOICES } from '../belief/baseline.js'
import { type Day, monthsBefore } from '../records/facts.js'
import { fitBadDays } from './bad-days.js'
import { fitMultipliers } from './multipliers.js'
import { fitPeople } from './people.js'
import { fitPlaces, historiesOf } from './places.js'
import { gatherEvidence } from './evidence.js'
import type { Records } from '../records/records.js'
import { fitWrongCauses } from './wrong-causes.js'
import { fitVoices } from './voices.js'
import { initialState } from './state.js'

/** How far back a fit looks: no farther than a person's own record is kept. */
const FIT_MONTHS = 24
/** Rounds of the EM, from a fixed start: so a baseline depends on the records alone and not on earlier baselines. */
const ROUNDS = 4

export interface FitOptions {
  /** Learn who records, so that answers ask it. To leave it out is for comparing alone. */
  whoRecords?: boolean
}

/** What serves until there is a fit with these options. */
export function priorBaseline({ whoRecords = true }: FitOptions = {}): Baseline {
  return whoRecords ? { ...PRIOR_BASELINE, voices: PRIOR_VOICES } : PRIOR_BASELINE
}

/**
 * The peers' model, learnt from the records of days before `before` by EM (Dempster, Laird and Rubin 1977), one block of
 * numbers at a time: changed together they overshoot. Incidents count if they had happened when that day began in the
 * eastmost store, so nothing later can enter, whatever the time zones.
 */
export function fitBaseline(records: Records, before: Day, { whoRecords = true }: FitOptions = {}): Baseline {
  const evidence = gatherEvidence(records, monthsBefore(before, FIT_MONTHS), before)
  if (evidence.count === 0) return { ...priorBaseline({ whoRecords }), before }
  const state = initialState(evidence)
  const voices = whoRecords ? fitVoices(evidence) : null
  if (voices) state.recorded = voices.recorded
  fitMultipliers(evidence, state)
  fitBadDays(evidence, state)
  for (let round = 0; round < ROUNDS; round++) {
    fitPlaces(evidence, state, { fitShape: whoRecords })
    fitPeople(evidence, state)
    fitBadDays(evidence, state)
    fitWrongCauses(evidence, state)
    fitMultipliers(evidence, state)
  }
  const sums = fitPlaces(evidence, state, { fitShape: whoRecords })
  return {
    format: 1,
    before,
    restsOn: {
      shifts: evidence.count,
      people: evidence.peopleSeen.length,
      stores: evidence.storesSeen.length,
      ownIncidents: evidence.episodes.reduce((sum, e) => sum + e.own, 0),
    },
    rate: state.rate,
    positions: Object.fromEntries(state.positions),
    conditions: Object.fromEntries(state.conditions),
    badDay: state.badDay,
    background: state.background,
    people: state.people,
    places: state.places,
    ...(voices && { voices: voices.baseline }),
    interactions: { usual: evidence.usualInteractions, byPosition: Object.fromEntries(evidence.usualByPosition) },
    stores: historiesOf(evidence, sums),
  }
}
