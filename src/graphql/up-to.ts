/** How many rows a page asks for: where none are said, as many as PageArgs gives. Less than one is refused only once it is run, and costs as one. */
export const rowsAskedFor = ({ first }: Record<string, unknown>): number => Math.max(1, Number(first ?? 25))

/** The cost of a field with a list, which is so long at most: what it costs itself, and what stands below as often. */
export const upTo = (rows: number | ((args: Record<string, unknown>) => number), itself = 1) =>
  Object.assign(
    ({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }) =>
      itself + (typeof rows === 'number' ? rows : rows(args)) * childComplexity,
    { upTo: rows },
  )

/** The cost of a field with a page: what it costs itself, and what stands below as often as `first` asks for. */
export const aPage = (itself: number) => upTo(rowsAskedFor, itself)
