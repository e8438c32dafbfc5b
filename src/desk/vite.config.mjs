import process from 'node:process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const DOCUMENT = /^export const (\w+) = (\{.*\}) as unknown as DocumentNode<.*>;$/gm

export default defineConfig({
  root: here,
  base: '/',
  publicDir: false,
  build: {
    outDir: process.env.DESK_FOLDER ?? join(here, '..', '..', 'dist', 'desk'),
    emptyOutDir: true,
    assetsDir: 'desk',
    assetsInlineLimit: 0, // the page's policy allows no data: scripts or styles
    modulePreload: { polyfill: false },
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: { desk: join(here, 'index.html'), first: join(here, 'begin', 'first.ts') },
      output: {
        codeSplitting: {
          // Few files, since each takes its turn: what runs at once, what the first screen needs, and what several others do.
          groups: [
            { name: 'begun', test: /desk\/(begin|made\/first|paths|say\/catalogues|api\/begun)/, priority: 3 },
            { name: 'base', tags: ['$initial'], priority: 2 },
            { name: 'parts', test: /[\\/](parts|node_modules)[\\/]/, minShareCount: 2, priority: 1 },
          ],
        },
      },
      // "use client" is for servers that render React; here everything is the client's.
      onLog: (level, log, tell) => log.code === 'MODULE_LEVEL_DIRECTIVE' || tell(level, log),
    },
    manifest: 'manifest.json', // by which a test knows what the first screen loads
  },
  plugins: [
    {
      // Each document by itself, so that a screen loads those that it asks and no more: made/graphql.ts holds them all.
      name: 'documents-apart',
      enforce: 'pre',
      resolveId: (id) => (id.startsWith('document:') ? { id: `\0${id}`, moduleSideEffects: false } : undefined),
      load(id) {
        if (id.startsWith('\0document:')) return documents().get(id.slice('\0document:'.length))
      },
      transform: (code, id) =>
        id.endsWith('/made/graphql.ts')
          ? {
              code: code.replaceAll(DOCUMENT, (_all, name) => `export { ${name} } from 'document:${name}'`),
              moduleSideEffects: false,
            }
          : undefined,
    },
    {
      // What asks for the words and for who is signed in, while the rest is still on its way.
      name: 'first',
      transformIndexHtml: {
        order: 'post',
        handler: (_html, { bundle }) => {
          const { fileName } = Object.values(bundle).find(({ isEntry, name }) => isEntry && name === 'first')
          return [
            {
              tag: 'script',
              attrs: { type: 'module', async: true, crossorigin: true, src: `/${fileName}` },
              injectTo: 'head-prepend',
            },
          ]
        },
      },
    },
    {
      // The server serves the page at these paths, and at no other.
      name: 'paths-for-the-server',
      writeBundle: ({ dir }) => copyFileSync(join(here, 'paths.json'), join(dir, 'paths.json')),
    },
    {
      // Opens the desk without a connection: it has to know what the build made.
      name: 'worker',
      writeBundle: ({ dir }, bundle) => {
        const files = Object.keys(bundle).filter((name) => name.startsWith('desk/'))
        const paths = Object.values(JSON.parse(readFileSync(join(here, 'paths.json'), 'utf8')))
        const known = { FILES: files.map((name) => `/${name}`).sort(), PATHS: paths }
        const before = Object.entries(known).map(([name, value]) => `const ${name} = ${JSON.stringify(value)}\n`)
        writeFileSync(join(dir, 'worker.js'), before.join('') + readFileSync(join(here, 'worker.js'), 'utf8'))
      },
    },
    {
      // As small as they get: that takes longer than somebody wants to wait who asks for them.
      name: 'packed',
      writeBundle: ({ dir }, bundle) => {
        for (const name of Object.keys(bundle).filter((one) => one.startsWith('desk/')))
          writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))))
      },
    },
  ],
  logLevel: 'warn',
})

/** The documents of made/graphql.ts, each as a module. */
function documents() {
  const made = readFileSync(join(here, 'made', 'graphql.ts'), 'utf8')
  return new Map([...made.matchAll(DOCUMENT)].map(([, name, tree]) => [name, `export const ${name} = ${tree}`]))
}
