// The page around GraphiQL: a token that is sent with every request, whose it is, and that person's everyday operations
// as tabs. What is kept is kept for this browser tab only, since a store's computer has many users.
;(() => {
  const { path, operations } = JSON.parse(document.getElementById('everyday').textContent)
  const { findExamples, fillExamples, timesAround } = window.reprieveExamples
  const TOKEN = 'reprieve:token'
  const AUDIENCE = { STORE_MANAGER: 'manager', HR: 'hr', EMPLOYEE: 'employee' }
  const ROLE = { STORE_MANAGER: 'store manager', HR: 'HR', EMPLOYEE: 'employee' }

  const field = document.getElementById('token')
  const who = document.getElementById('who')
  const root = window.ReactDOM.createRoot(document.getElementById('graphiql'))

  takeTokenFromAddress()
  field.value = sessionStorage.getItem(TOKEN) ?? ''
  document.getElementById('token-form').addEventListener('submit', (event) => {
    event.preventDefault()
    useToken(field.value)
  })
  field.addEventListener('change', () => useToken(field.value))
  window.addEventListener('hashchange', () => {
    if (takeTokenFromAddress()) useToken((field.value = sessionStorage.getItem(TOKEN)))
  })
  void start()

  /** A link such as /graphql#token=… signs in; the token does not stay where somebody could read or copy it. */
  function takeTokenFromAddress() {
    const token = new URLSearchParams(location.hash.slice(1)).get('token')
    if (!token) return false
    sessionStorage.setItem(TOKEN, token.trim())
    history.replaceState(null, '', location.pathname + location.search)
    return true
  }

  function useToken(given) {
    const token = given.trim().replace(/^Bearer\s+/i, '')
    if (token === (sessionStorage.getItem(TOKEN) ?? '') && who.dataset.token === token) return
    if (token) sessionStorage.setItem(TOKEN, token)
    else sessionStorage.removeItem(TOKEN)
    void start()
  }

  async function start() {
    const token = sessionStorage.getItem(TOKEN) ?? ''
    who.dataset.token = token
    say(
      token
        ? 'Looking who that is…'
        : 'Paste your token to begin. The demo prints one for a manager, HR and an employee.',
    )
    const ask = (query) => post(token, query).catch(() => undefined)
    const viewer = token ? await whoIs(token) : undefined
    const examples = viewer ? await findExamples(ask, viewer) : timesAround(new Date())
    if (token !== (sessionStorage.getItem(TOKEN) ?? '')) return // another token was given meanwhile
    show(token, viewer ? (AUDIENCE[viewer.role] ?? 'employee') : 'manager', viewer?.employee?.number ?? '', examples)
  }

  async function whoIs(token) {
    try {
      const query = '{ viewer { role employee { number name store { code } } stores { code name } } }'
      const { data, errors } = await post(token, query)
      const viewer = data?.viewer
      if (!viewer) throw new Error(errors?.[0]?.message ?? 'The server gave no answer.')
      const stores = viewer.stores?.map((store) => store.name) ?? []
      const some = stores.length > 4 ? `${stores.length} stores` : stores.join(', ')
      say(
        [`You are ${viewer.employee?.name ?? 'nobody in the directory'}`, ROLE[viewer.role], some]
          .filter(Boolean)
          .join(' · '),
      )
      return viewer
    } catch (error) {
      say(`This token does not work: ${error.message}`, true)
      return undefined
    }
  }

  async function post(token, query) {
    const headers = { 'content-type': 'application/json', ...authorization(token) }
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ query }) })
    return response.json()
  }

  function authorization(token) {
    return token ? { authorization: `Bearer ${token}` } : {}
  }

  function say(text, wrong = false) {
    who.textContent = text
    who.classList.toggle('wrong', wrong)
  }

  function show(token, audience, person, examples) {
    const { GraphiQL, React } = window
    const headers = authorization(token)
    const plain = GraphiQL.createFetcher({
      url: path,
      headers,
      subscriptionUrl: location.origin.replace(/^http/, 'ws') + path,
      wsConnectionParams: headers,
    })
    /** GraphiQL learns an operation's name a little after its tab was opened; until then it would send that of the tab before. */
    const meant = ({ operationName, ...params }) =>
      params.query.includes(operationName) ? { ...params, operationName } : params
    /** GraphiQL gets each answer as it came; what is better seen is shown below it. */
    const shown = (answer) => {
      window.reprievePapers.show(answer, headers)
      return answer
    }
    async function* eachShown(answers) {
      for await (const answer of answers) yield shown(answer)
    }
    async function ask(params, options) {
      const answer = await plain(meant(params), { ...options, headers: { ...headers, ...options?.headers } })
      return Symbol.asyncIterator in answer ? eachShown(answer) : shown(answer)
    }
    const times = timesAround(new Date())
    const tabs = operations[audience].map(({ query, variables, changes }) => ({
      query,
      variables: fillExamples(variables, changes ? times : examples), // a press too early must not change anything
      headers: null,
    }))
    root.render(
      React.createElement(GraphiQL, {
        key: `${audience} ${person} ${token}`, // somebody else starts afresh
        fetcher: ask,
        defaultTabs: tabs,
        storage: storageFor(`${audience}:${person}`, JSON.stringify(operations[audience])),
        defaultEditorToolsVisibility: 'variables',
        isHeadersEditorEnabled: false,
        forcedTheme: 'light',
      }),
    )
    wrapLines()
  }

  /** Comments and summaries are sentences: they should not run out of sight. GraphiQL makes its editors a little later. */
  function wrapLines(attempts = 50) {
    const editors = document.querySelectorAll('.CodeMirror')
    for (const { CodeMirror } of editors) CodeMirror.setOption('lineWrapping', true)
    if (editors.length < 3 && attempts > 0) setTimeout(() => wrapLines(attempts - 1), 100)
  }

  /** GraphiQL's own memory, per person, and anew when the operations themselves have changed. */
  function storageFor(person, version) {
    const prefix = `reprieve:${person}:`
    const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))
    const clear = () => keys().forEach((key) => sessionStorage.removeItem(key))
    if (sessionStorage.getItem(`${prefix}version`) !== version) {
      clear()
      sessionStorage.setItem(`${prefix}version`, version)
      sessionStorage.setItem(`${prefix}graphiql:secondaryEditorFlex`, '1') // as much room for the variables as for the rest
    }
    return {
      getItem: (key) => sessionStorage.getItem(prefix + key),
      setItem: (key, value) => sessionStorage.setItem(prefix + key, value),
      removeItem: (key) => sessionStorage.removeItem(prefix + key),
      clear,
      get length() {
        return keys().length
      },
    }
  }
})()
