const COMMANDS: Record<string, () => Promise<unknown>> = {
  'audit-verify': () => import('./cli/audit-verify.js'),
  backtest: () => import('./cli/backtest.js'),
  backup: () => import('./cli/backup.js'),
  'export-person': () => import('./cli/export-person.js'),
  fit: () => import('./cli/fit.js'),
  import: () => import('./cli/import.js'),
  migrate: () => import('./cli/migrate.js'),
  move: () => import('./cli/move.js'),
  report: () => import('./cli/report.js'),
  restore: () => import('./cli/restore.js'),
  retention: () => import('./cli/retention.js'),
  'shifts-from-months': () => import('./cli/shifts-from-months.js'),
  token: () => import('./cli/token.js'),
}

// A command reads what follows its name by itself, as where it is run alone.
const [name = ''] = process.argv.splice(2, 1)
if (Object.hasOwn(COMMANDS, name)) await COMMANDS[name]!()
else {
  process.stderr.write(
    `Usage: node dist/src/command.js COMMAND …\nCOMMAND is one of ${Object.keys(COMMANDS).join(', ')}.\n`,
  )
  process.exitCode = 2
}
