import { DataSource, In } from 'typeorm'
import { signToken } from '../access/embedded-key.js'
import type { DatabaseSettings } from '../database/settings.js'
import { Employee } from '../directory/employee.entity.js'
import { BadSettings } from '../settings.js'
import { tellFailure } from '../tell-failure.js'
import { systemClock } from '../time/clock.js'
import { commandLine } from './command-line.js'
import { settingsAtHand } from './database-at-hand.js'

/** The number as the directory has it; small letters will do. Undefined where nobody has it. */
async function numberOf({ reader }: DatabaseSettings, typed: string): Promise<string | undefined> {
  const source = await new DataSource(reader).initialize()
  try {
    const found = await source.manager.findBy(Employee, { number: In([typed, typed.toUpperCase()]) })
    return (found.find(({ number }) => number === typed) ?? found[0])?.number
  } finally {
    await source.destroy()
  }
}

const { positionals } = commandLine('Say for whom: npm run --silent token -- EMPLOYEE_NUMBER\n', {}, 1)
try {
  const { tokens, database } = await settingsAtHand()
  if (tokens.kind !== 'embedded')
    throw new BadSettings(['Tokens come from your identity provider here: JWT_PUBLIC_KEY or JWKS_URL is set.'])
  const number = await numberOf(database, positionals[0]!)
  if (number === undefined)
    throw new BadSettings([`Nobody in this directory has the number ${positionals[0]}: no token was made.`])
  console.log(await signToken(tokens.key, number, systemClock))
} catch (error) {
  tellFailure(error)
}
