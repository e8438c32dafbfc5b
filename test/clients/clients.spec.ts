import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { generate } from '@graphql-codegen/cli'
import { describe, expect, it } from '@jest/globals'
import { Client, fetchExchange } from '@urql/core'
import { everydayOperations } from '../../src/graphql/everyday-operations.js'
import type { Data } from '../world/client.js'
import { Listener } from '../world/listener.js'
import { testFolder } from '../world/own-database.js'
import { ago } from '../world/times.js'
import { startWorld } from '../world/world.js'

const world = await startWorld()
const riverside = await world.store()
const manager = await world.manager(riverside)
const dana = await world.employee(riverside)
const url = `${world.server.url}/graphql`
const authorization = await manager.authorization()
const SCHEMA = join(import.meta.dirname, '../../src/schema.graphql')

const LATEST = 'query Latest($first: Int) { incidents(first: $first) { totalCount edges { node { id summary } } } }'
const LOG = 'mutation Log($input: LogIncidentInput!) { logIncident(input: $input) { id reference } }'
const REFETCH = 'query Again($id: ID!) { node(id: $id) { __typename id ... on Incident { reference } } }'
const input = (summary: string) => ({
  store: riverside.code,
  employee: dana.number,
  occurredAt: ago({ hours: 1 }),
  summary,
})

describe('urql', () => {
  it('works as it comes: it asks by GET, and changes by POST', async () => {
    const methods: string[] = []
    const client = new Client({
      url,
      exchanges: [fetchExchange],
      fetchOptions: { headers: { authorization } },
      fetch: (address, options) => (methods.push(options?.method ?? 'GET'), fetch(address, options)),
    })
    const logged = await client.mutation(LOG, { input: input('The wrong bag.') })
    expect(logged.error).toBeUndefined()
    const { data, error } = await client.query(LATEST, { first: 5 })
    expect(error).toBeUndefined()
    expect(JSON.stringify(data)).toContain('The wrong bag.')
    expect(methods).toEqual(['POST', 'GET'])
  })
})

describe('Apollo Client', () => {
  const http = (fetcher: typeof fetch = fetch) => new HttpLink({ uri: url, headers: { authorization }, fetch: fetcher })

  it('asks, changes, and finds again by id what it has in its cache', async () => {
    const client = new ApolloClient({ link: http(), cache: new InMemoryCache() })
    const logged = (await client.mutate({ mutation: gql(LOG), variables: { input: input('A sharp word.') } }))
      .data as Data
    const { data } = await client.query({ query: gql(REFETCH), variables: { id: logged.logIncident.id } })
    expect(data).toMatchObject({ node: { __typename: 'Incident', reference: logged.logIncident.reference } })
  })

  it('sends a query by its hash, and whole where the server has not seen it', async () => {
    const sent: { query?: string }[] = []
    const listening: typeof fetch = (address, options) => {
      sent.push(JSON.parse(String(options!.body)) as { query?: string })
      return fetch(address, options)
    }
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const asks = () =>
      new ApolloClient({
        link: new PersistedQueryLink({ sha256 }).concat(http(listening)),
        cache: new InMemoryCache(),
      }).query({ query: gql(LATEST), variables: { first: 3 } })
    expect((await asks()).data).toHaveProperty('incidents.totalCount')
    expect((await asks()).data).toHaveProperty('incidents.totalCount')
    expect(sent.map(({ query }) => query !== undefined)).toEqual([false, true, false])
  })
})

describe('graphql-ws', () => {
  it('hears what happens', async () => {
    const listener = new Listener(world.server.url, authorization)
    const logged = await dana.logs({ about: dana })
    expect(await listener.kinds(1)).toContain('INCIDENT_LOGGED')
    expect(listener.heard.map(({ incidentId }) => incidentId)).toContain(logged.id)
    await listener.close()
  })
})

describe('Relay’s compiler', () => {
  it('takes the schema, with lists to page through and things to find again', () => {
    const folder = mkdtempSync(join(testFolder(), 'relay-'))
    mkdirSync(join(folder, 'src'))
    writeFileSync(
      join(folder, 'src/Incidents.js'),
      `graphql\`fragment Incidents_list on Query @refetchable(queryName: "IncidentsPageQuery")
         @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
           incidents(first: $first, after: $after) @connection(key: "Incidents_incidents") { edges { node { ...Incidents_one } } } }\`
       graphql\`fragment Incidents_one on Incident @refetchable(queryName: "IncidentAgainQuery") { reference summary actions { kind } }\`
       graphql\`query IncidentsQuery { ...Incidents_list }\``,
    )
    const config = { src: './src', schema: SCHEMA, language: 'javascript', artifactDirectory: './made' }
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config))
    mkdirSync(join(folder, 'made'))
    const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js')
    execFileSync(process.execPath, [compiler, 'relay.config.json'], { cwd: folder, stdio: 'pipe' })
    expect(readdirSync(join(folder, 'made'))).toContain('IncidentAgainQuery.graphql.js')
    expect(readFileSync(join(folder, 'made/IncidentAgainQuery.graphql.js'), 'utf8')).toContain('node(')
  })
})

describe('graphql-codegen', () => {
  it('makes types of every operation that people run every day', async () => {
    const documents = Object.values(everydayOperations())
      .flat()
      .map(({ query }) => query)
    const [made] = (await generate(
      {
        schema: SCHEMA,
        documents,
        silent: true,
        generates: { 'types.ts': { plugins: ['typescript', 'typescript-operations'] } },
      },
      false,
    )) as { content: string }[]
    expect(made!.content.match(/^export type \w+(Query|Mutation) =/gm)!.length).toBe(documents.length)
  })
})
