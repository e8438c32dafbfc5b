import { expect, it } from '@jest/globals'
import { Language } from '../../language/language.js'
import { answersForm, answersSent } from './answers-page.js'

const question = { id: '1', text: '<img src=x>' }
const typed = { scores: { 1: '"><img>' }, words: { 1: '</textarea><img>' }, besides: '<img>', again: true }
const page = { store: '<script>alert("x")</script>', language: Language.EN, ended: null, questions: [question] }

it('shows a store’s name, the words and the questions, whatever is in them, as text', () => {
  for (const shown of [
    answersForm({ ...page, ended: '<img src=y>' }, { problem: 'Say & do', typed }),
    answersSent(page),
  ]) {
    expect(shown).not.toMatch(/<script|<img/)
    expect(shown).toContain('&lt;')
  }
})

it('is in the language of the store', () => {
  expect(answersForm({ ...page, language: Language.NL })).toMatch(/<html lang="nl">[^]*Versturen/)
})
