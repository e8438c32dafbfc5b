import process from 'node:process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const here = import.meta.dirname

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
      // "use client" is for servers that render React; here everything is the client's.
      onLog: (level, log, tell) => log.code === 'MODULE_LEVEL_DIRECTIVE' || tell(level, log),
    },
    manifest: 'manifest.json', // by which a test knows what the first screen loads
  },
  plugins: [
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
  ],
  logLevel: 'warn',
})
