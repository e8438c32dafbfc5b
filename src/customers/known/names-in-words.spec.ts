import { describe, expect, it } from '@jest/globals'
import { namingNobody } from './names-in-words.js'

const customer = { name: 'Greta Holm', contact: '+45 20 11' }
const without = (called: Parameters<typeof namingNobody>[0], colleagues: string[] = []) =>
  namingNobody(called, 'the customer', colleagues)

describe('words about a customer', () => {
  it.each([
    ['Ask Greta Holm to sit down.', 'Ask the customer to sit down.'],
    ['HOLM calms down; call +45 20 11 later.', 'the customer calms down; call the customer later.'],
    ['Wait till she will sit; Will stays.', 'Wait till she will sit; Will stays.'],
    ['Gretas cousin and the Holmes', 'Gretas cousin and the Holmes'],
  ])('names nobody: %s', (words, told) => {
    expect(without(customer)(words)).toBe(told)
  })

  it('leaves the words alone that a name is made of besides', () => {
    expect(without({ name: 'Will de Wit' })('Will de man die ze will zien')).toBe(
      'the customer de man die ze will zien',
    )
  })

  it('takes a name for what it is, and for no pattern', () => {
    expect(without({ name: 'A.* (B' })('A.* was here, and a dog')).toBe('the customer was here, and a dog')
  })

  it('takes several parts one after the other for one name', () => {
    expect(without({ name: 'Wit, Anna de' })('Anna de Wit (Wit, Anna) and Anna came.')).toBe(
      'the customer (the customer) and the customer came.',
    )
  })

  it.each([
    ['not'],
    ['Not Nobody'],
    ['Your Manager'],
    ['was rude and told me'],
    ['Dana Whitlock'],
    ['Manager Dana'],
    ['De Manager Niet'],
  ])('takes nothing out that is no customer’s name, whatever was typed as one: %s', (name) => {
    const words = 'Your Manager was rude and told me Not Today. Nobody came. De manager kwam Niet; Dana Whitlock did.'
    expect(without({ name, contact: 'rude and told me' }, ['Dana Whitlock'])(words)).toBe(words)
  })

  it('takes a name out that shares a part with a colleague’s, and leaves the colleague', () => {
    expect(without({ name: 'Dana Holm' }, ['Dana Whitlock'])('Dana Holm asked for Dana, and Holm left.')).toBe(
      'the customer asked for Dana, and the customer left.',
    )
  })

  it('takes whole names alone out of what is written in capitals throughout, where every word looks like one', () => {
    const words = 'I AM GRETA HOLM AND THE MANAGER SHOUTED AT ME.'
    expect(without(customer)(words)).toBe('I AM the customer AND THE MANAGER SHOUTED AT ME.')
    for (const name of ['Shouted Holm', 'Manager Shouted', 'Shouted At Me'])
      expect(without({ name })(words)).toBe(words)
  })

  it('takes no price and no day for a way to reach them', () => {
    const words = 'It cost 12.50 on 2026-11-30.'
    for (const contact of ['12.50', 'It cost 12.50', '50']) expect(without({ name: null, contact })(words)).toBe(words)
    expect(without({ name: null, contact: 'g.holm@example.com' })('Mail G.Holm@example.com.')).toBe(
      'Mail the customer.',
    )
  })
})
