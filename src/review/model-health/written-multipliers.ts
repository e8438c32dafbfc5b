import { placed } from '../../language/figures.js'
import { labelOf, positionLabelOf } from '../../language/label.js'
import type { Language } from '../../language/language.js'
import { speaking } from '../../language/say.js'
import { intervalPicture } from '../../charts/interval-picture.js'
import type { Moved } from './drift.js'
import { column, hundredths, type WrittenPart } from './written-part.js'

/** What moved in the model. */
export function multipliersPart(
  title: string,
  multipliers: readonly Moved[],
  limit: number,
  language: Language,
): WrittenPart {
  const said = speaking(language)
  const moved = multipliers.filter((one) => one.moved)
  const called = ({ what, name }: Pick<Moved, 'what' | 'name'>) =>
    what === 'POSITION' ? positionLabelOf(name, language) : labelOf(name, language)
  const told = ({ what, name, before, after }: Moved) =>
    said(what === 'POSITION' ? 'modelHealth.thePosition' : 'modelHealth.theCondition', {
      name: called({ what, name }),
      before: placed(before, 2),
      after: placed(after, 2),
    })
  const words =
    multipliers.length === 0
      ? [said('modelHealth.noTwoBaselines')]
      : moved.length > 0
        ? [said('modelHealth.moved', { what: moved.map(told).join(', ') })]
        : [said('modelHealth.nothingMoved')]
  return {
    inWords: words,
    quiet: moved.length === 0,
    howCounted: [said('modelHealth.multipliersCounted', { limit })],
    columns: [
      column('what', said('modelHealth.what')),
      column('name', said('modelHealth.name')),
      column('before', said('modelHealth.before')),
      column('before_low', said('reviewTold.from')),
      column('before_high', said('reviewTold.to')),
      column('after', said('modelHealth.after')),
      column('after_low', said('reviewTold.from')),
      column('after_high', said('reviewTold.to')),
      column('moved', said('modelHealth.movedColumn')),
    ],
    rows: multipliers.map((one) => [
      one.what, one.name, hundredths(one.before), ...one.beforeRange.map(hundredths), hundredths(one.after),
      ...one.afterRange.map(hundredths), one.moved ? 'yes' : 'no',
    ]), // prettier-ignore
    pictures:
      multipliers.length > 0
        ? [
            intervalPicture({
              title,
              legend: said('modelHealth.multipliersLegend'),
              usual: [0.9, 1.1],
              rows: multipliers.map(({ what, name, before, after, afterRange, ...one }) => ({
                label: said('modelHealth.withBefore', { name: called({ what, name }), before: placed(before, 2) }),
                estimate: after,
                low: afterRange[0],
                high: afterRange[1],
                marked: one.moved,
              })),
              middle: said('modelHealth.multipliersMiddle'),
              words: `${words.join(' ')} ${multipliers.map((one) => `${told(one)}.`).join(' ')}`,
            }),
          ]
        : [],
  }
}
