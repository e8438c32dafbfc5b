// Puts the built server and what it needs of node_modules into one file, dist/server.js, and the commands into another,
// dist/commands.js. Of the time until a server answers, more than half went by with finding, opening and compiling some three thousand
// files. dist/src/main.js and dist/src/command.js run them where they are there.
import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { build } from 'vite'

/** By the file into which they go. */
const FIRST = { 'server.js': 'dist/src/run.js', 'commands.js': 'dist/src/commands.js' }
const OUT = resolve('dist')
/** What brings files of its own, or is asked for by its name by other packages, which are to get the same. */
const LEFT_WHERE_IT_IS = [/^sqlite3$/, /^pg(?:$|[-/])/, /^echarts$/]

/** Where a file finds what lies beside it, though its text is elsewhere by now. */
const keepsItsPlace = {
  name: 'keeps-its-place',
  enforce: 'pre',
  /** Packages ask for others that need not be there: they go on asking. */
  async resolveId(name, importer, options) {
    if (!importer || /^[./]|^node:/.test(name)) return null
    return (await this.resolve(name, importer, { ...options, skipSelf: true })) ?? { id: name, external: true }
  },
  transform(original, id) {
    const file = id.split('?')[0]
    if (!existsSync(file)) return null
    const place = (path) => JSON.stringify(relative(OUT, path).split('\\').join('/'))
    const said = {
      url: `new URL(${place(file)}, serverUrl).href`,
      filename: `serverPath(${place(file)})`,
      dirname: `serverPath(${place(dirname(file))})`,
    }
    const code = original
      // In one file there is no such module: Apollo would then hash every query by a SHA-256 in JavaScript.
      .replaceAll(/\bmodule\.require\b/g, 'require')
      .replaceAll(PLACES, (_, ofModule, ofScript) => said[ofModule ?? ofScript])
    return code === original ? null : { code, map: null }
  },
  /** Two of a package that compares by class take nothing from each other. */
  buildEnd() {
    const found = [...this.getModuleIds()].filter((id) => /node_modules\/graphql\/type\/definition\.m?js$/.test(id))
    if (found.length > 1) throw new Error(`graphql is there more than once: ${found.join(', ')}`)
  },
}
const PLACES = /\bimport\.meta\.(url|filename|dirname)\b|(?<![\w.$])__(filename|dirname)\b/g

for (const [file, first] of Object.entries(FIRST))
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [keepsItsPlace],
    // Found as Node finds it: a package that comes twice, as ES modules and not, is there once.
    resolve: { extensions: ['.js', '.json', '.node'] },
    ssr: { noExternal: true, target: 'node', resolve: { conditions: ['node'], mainFields: ['main'] } },
    build: {
      ssr: resolve(first),
      outDir: OUT,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: {
        external: LEFT_WHERE_IT_IS,
        output: {
          entryFileNames: file,
          codeSplitting: false,
          comments: false,
          // Its text stays in memory: V8 keeps one character in one byte where all are ASCII, and in two where a single one is not.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: false, asciiOnly: true } },
          keepNames: true, // migrations, entities and types are known by the names of their classes
          banner: [
            "import { join as joined } from 'node:path'",
            'const serverUrl = import.meta.url',
            'const serverPath = (path) => joined(import.meta.dirname, path)',
          ].join('\n'),
        },
      },
    },
  })
