import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { notSaidAgain, type Said, saidFrom } from './said.js'
import { CATALOGUES } from './say.js'

const said = JSON.parse(readFileSync(join(import.meta.dirname, 'said.json'), 'utf8')) as Said
const before = {
  en: { finding: { badDay: 'A bad day.' }, notice: { LOGGED: 'Logged.' } },
  nl: { finding: { badDay: 'Een slechte dag.' } },
}
const released = saidFrom({}, before)

it('what a release has said can be said again as it was: a new wording is a new message, and the old one stays', () => {
  expect(notSaidAgain(said, CATALOGUES)).toEqual([])
})

it('that tells of what was reworded, and of what is gone', () => {
  const { en, nl } = before
  expect(notSaidAgain(released, before)).toEqual([])
  const reworded = { en: { ...en, finding: { badDay: 'Not their day.' } }, nl }
  expect(notSaidAgain(released, reworded)).toEqual(['en finding.badDay'])
  expect(notSaidAgain(released, { en, nl: {} })).toEqual(['nl finding.badDay'])
})

it('what nobody keeps may be said in other words, and a new message may come', () => {
  const { nl } = before
  const en = { finding: { badDay: 'A bad day.', isolated: 'A mistake.' }, notice: { LOGGED: 'It was logged.' } }
  expect(notSaidAgain(released, { en, nl })).toEqual([])
  expect(saidFrom(released, { en, nl }).en).toEqual({
    'finding.badDay': 'A bad day.',
    'finding.isolated': 'A mistake.',
  })
})
