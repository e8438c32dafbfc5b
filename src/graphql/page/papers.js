// What an answer holds that is read better outside of JSON: pictures, findings in words, and tables to take away.
;(() => {
  const panel = document.getElementById('papers')
  const isPicture = (value) => typeof value === 'string' && value.startsWith('<svg')

  /** Everything below a value that `wanted` takes, from the top. */
  function* within(value, wanted) {
    if (wanted(value)) yield value
    else if (value && typeof value === 'object') for (const part of Object.values(value)) yield* within(part, wanted)
  }

  function element(name, { text, ...attributes } = {}, ...children) {
    const made = Object.assign(document.createElement(name), attributes)
    if (text) made.textContent = text
    made.append(...children)
    return made
  }

  /** As an image it runs nothing and loads nothing, whatever stands in it; its own words are the alternative. */
  function picture(svg) {
    const words = new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('desc')?.textContent ?? ''
    return element('img', { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`, alt: words })
  }

  function download(path, headers) {
    const button = element('button', { type: 'button', text: 'Download the table (CSV)' })
    button.addEventListener('click', async () => {
      const response = await fetch(path, { headers })
      if (!response.ok) return void (button.textContent = 'The table could not be had: run the question again.')
      const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'table.csv'
      const address = URL.createObjectURL(await response.blob())
      element('a', { href: address, download: name }).click()
      URL.revokeObjectURL(address)
    })
    return button
  }

  const list = (sentences) => element('ul', {}, ...sentences.map((text) => element('li', { text })))

  function paper(part, headers) {
    if (isPicture(part)) return element('article', {}, picture(part))
    const { title, inWords = [], howCounted = [], charts = [], csv } = part
    return element(
      'article',
      {},
      ...(title ? [element('h2', { text: title })] : []),
      ...(inWords.length > 0 ? [list(inWords)] : []),
      ...charts.map(picture),
      ...(howCounted.length > 0
        ? [element('details', {}, element('summary', { text: 'How this was counted' }), list(howCounted))]
        : []),
      ...(typeof csv === 'string' ? [download(csv, headers)] : []),
    )
  }

  const isPaper = (value) => isPicture(value) || Array.isArray(value?.inWords) || Array.isArray(value?.charts)

  window.reprievePapers = {
    /** Shows what there is to be shown of an answer; the panel is gone where there is nothing. */
    show(answer, headers) {
      const parts = [...within(answer?.data, isPaper)]
      panel.hidden = parts.length === 0
      panel.replaceChildren(...parts.map((part) => paper(part, headers)))
    },
  }
})()
