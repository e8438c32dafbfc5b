import { expect, it } from '@jest/globals'
import { voicesIn } from './voices.js'

it('voices are all who told of something, each once', () =>
  expect(voicesIn([{ voices: ['managers'] }, { voices: ['managers', 'a colleague'] }, { voices: ['Mae'] }])).toEqual([
    'managers',
    'a colleague',
    'Mae',
  ]))
