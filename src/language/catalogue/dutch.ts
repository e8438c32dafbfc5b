import type { English, Translated } from './english.js'
import { context } from './nl/context.js'
import { details } from './nl/details.js'
import { finding } from './nl/finding.js'
import { standing } from './nl/standing.js'

export const dutch: { [S in keyof English]: Translated<English[S]> } = { context, details, finding, standing }
