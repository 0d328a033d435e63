/** The command line: arguments and exit codes. Every command lives in a file of its own; all but the most usual one are loaded when they are asked for. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { version } from './version.js'
import { check } from './commands/check.js'
import { exit, isCommandFault } from './exit.js'
import { print, printError } from './output.js'
import { printable } from '../render/findings/text.js'

const format = (...choices: string[]) =>
  new Option('-f, --format <format>', 'how the answer is written').choices(choices).default(choices[0])
const severities = ['error', 'warning', 'info', 'never']
type Done = (code: number) => void

/** What each command takes, and the function that does it. */
const commands: Readonly<Record<string, (add: (description: string) => Command, done: Done) => Command>> = {
  check: (add, done) =>
    add('read protocols and go through every case that can be; findings with place, reason and remedy')
      .argument('[paths...]', 'files, folders or compiled graphs; left out: everything below this folder')
      .addOption(format('text', 'json'))
      .addOption(new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(severities).default('error'))
      .option('--brief', 'one line for each finding: where, how grave, what')
      .option(
        '--report <folder>',
        'writes report.html and report.md: what is wrong with the documents, acknowledged or not, the gravest first',
      )
      .option('--limits <protocol>', 'another protocol to compare limits of time with, or `none`; left out: the national limits of England')
      .action(async (paths: string[], options) => done(await check(paths, options))),
  compile: (add, done) =>
    add('the policy graph as canonical JSON')
      .argument('<protocol>', 'a file, a folder that holds one protocol, or a compiled graph')
      .action(async (path: string, options) => done(await (await import('./commands/compile.js')).compile(path, options))),
  convert: (add, done) =>
    add('the protocol in the other language: TypeScript from YAML, YAML from TypeScript')
      .argument('<protocol>', 'a file, or a folder that holds one protocol')
      .addOption(new Option('-t, --to <language>', 'the language to write; left out: the other one').choices(['yaml', 'typescript']))
      .action(async (path: string, options) => done(await (await import('./commands/convert.js')).convert(path, options))),
  clauses: (add, done) =>
    add('clause by clause: which rule carries it, or why none does')
      .argument('<protocol>', 'a file, or a folder that holds one protocol and its `clauses.yaml`')
      .addOption(format('text', 'json'))
      .action(async (path: string, options) => done(await (await import('./commands/clauses.js')).clauses(path, options))),
  decide: (add, done) =>
    toldByOptions(add('what becomes of one case: answer, dates, why, why not, what must still be known'))
      .argument('<protocol>', 'a file, a folder that holds one protocol, or a compiled graph')
      .option('-c, --case <file>', 'the case, in YAML or JSON; with `steps` it is followed step by step; of several scenarios `FILE#NAME`')
      .option('-i, --interactive', 'asks what must be known, the fewest questions first')
      .option('--all', 'everything: every duty, other readings, how each day is counted, what was taken for granted')
      .addOption(format('text', 'json', 'markdown'))
      .addOption(
        new Option(
          '--fail-on <outcome>',
          'exit with 1 where the text settles nothing, or too where more must be known, or where somebody has to choose; of a story at any step',
        )
          .choices(['unsettled', 'unknown', 'choice', 'never'])
          .default('unknown'),
      )
      .addHelpText('after', withStory)
      .action(async (path: string, options) => done(await (await import('./commands/decide.js')).decideCommand(path, options))),
  facts: (add, done) =>
    add('what can be told of a case: teams, events, facts and their values, readings, choices')
      .argument('<protocol>', 'a file, a folder that holds one protocol, or a compiled graph')
      .option('--for <team>', 'only what can change the answer for cases of this team')
      .option('--at <event>', 'only what can change it at this event')
      .addOption(format('text', 'json'))
      .action(async (path: string, options) => done(await (await import('./commands/facts.js')).factsCommand(path, options))),
  diff: (add, done) =>
    add('what changed between two versions of a protocol: in the text, and for which cases')
      .argument('<before>', 'a file, a folder, a compiled graph, or a git revision (`main:policies/york`)')
      .argument('<after>', 'the same')
      .addOption(format('text', 'markdown', 'html', 'json'))
      .addOption(
        new Option('--fail-on <impact>', 'exit with 1 from this impact on')
          .choices(['any', 'wording', 'neutral', 'risky', 'breaking', 'safeguarding', 'never'])
          .default('any'),
      )
      .option('--all', 'of two authorities every record, not only what their teams do side by side')
      .action(async (before: string, after: string, options) =>
        done(await (await import('./commands/diff.js')).diffCommand(before, after, options)),
      ),
  compare: (add, done) =>
    add('authorities side by side, topic by topic: what each says, what is alike, what differs, what is not covered')
      .argument('<paths...>', 'two protocols or more, or a folder that holds several')
      .option('--topic <topic...>', 'only this topic, with everything that is said of it')
      .option('--all', 'special cases, every rule, and the authorities two by two')
      .addOption(format('text', 'markdown', 'html', 'json'))
      .action(async (paths: string[], options) => done(await (await import('./commands/compare.js')).compareCommand(paths, options))),
  docs: (add, done) =>
    add('the handbook, in HTML and Markdown')
      .argument('[paths...]', 'protocols; left out: everything below this folder')
      .addOption(new Option('-f, --format <format>', 'what is written').choices(['html', 'markdown', 'both']).default('both'))
      .option('--limits <protocol>', 'another protocol to compare limits of time with, or `none`; left out: the national limits of England')
      .action(async (paths: string[], options) => done(await (await import('./commands/docs.js')).docs(paths, options))),
  graph: (add, done) =>
    add('the picture of who passes cases to whom')
      .argument('<protocol>', 'a file, a folder that holds one protocol, or a compiled graph')
      .addOption(format('svg', 'mermaid', 'dot', 'json', 'text'))
      .action(async (path: string, options) => done(await (await import('./commands/graph.js')).graph(path, options))),
  test: (add, done) =>
    add('the scenarios beside the protocols: each answer against what the document says, and what they leave unshown')
      .argument('[paths...]', 'protocols, or files of scenarios; left out: everything below this folder')
      .option('--only <text...>', 'only scenarios with this in their id')
      .option('--clause <clause...>', 'only scenarios that cite this clause')
      .option('--coverage', 'tells what the scenarios show of the protocol, clause by clause')
      .option(
        '--require <kind=percent...>',
        'exit with 4 when less is shown: `rules=100`, `conditions=90`, `exceptions`, `deadlines`, `readings`',
      )
      .option('--no-fail-on-empty', 'lets a run without any scenario pass')
      .addOption(
        new Option(
          '-f, --format <format>',
          'how the answer is written; `yaml`: the scenarios that are missing, to be checked against the text',
        )
          .choices(['text', 'json', 'junit', 'yaml'])
          .default('text'),
      )
      .action(async (paths: string[], options) => done(await (await import('./commands/test.js')).test(paths, options))),
  explain: (add, done) =>
    add('what a finding or a kind of change means; findings with an example of wrong and right')
      .argument('[code]', 'the code behind a finding or a change; left out: the list of all')
      .action(async (name: string | undefined, options) => done(await (await import('./commands/explain.js')).explain(name, options))),
}

const each = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

/** A case told on the command line; what is told in a file as well counts as told here. */
function toldByOptions(command: Command): Command {
  return command
    .option('--held-by <team>', 'who holds the case: a team, `not yet open` or `closed`')
    .option('--at <event>', 'the moment that is asked about; left out: what holds between events')
    .option('--on <day>', 'its day, as 2026-03-31')
    .option('--fact <name=value>', 'what is known of the child; told twice: one of the two', each)
    .option('--otherwise <no>', 'what is not told is as in an unremarkable case; left out: it is not known')
    .option('--happened <event[=day]>', 'what has come to pass while this team held the case', each)
    .option('--not-happened <event>', 'what is known not to have come', each)
    .option('--planned <event=day>', 'a day that is set for what is still to come', each)
    .option(
      '--known <name=value>',
      "`related child's team`, `previous team`, `agreed team`, or `born` or `previous transfer` with a day",
      each,
    )
    .option('--reading <rule=reading>', 'how a clause is read, if not as the protocol follows it', each)
    .option('--chosen <rule=choice>', 'what somebody has chosen', each)
    .option('--limit <rule=time>', 'a limit that was set for this case alone', each)
    .option('--order <words>', 'how two moments lie: `A before B`', each)
    .option('--done <rule>', 'a duty that is known to be done', each)
    .option('--not-done <rule>', 'a duty that is known not to be done', each)
}

const withStory = `
With a story (a case with \`steps\`) these options hold from its beginning, until a step tells it otherwise; a reading is followed throughout.
--at, --on and --happened ask one step more at its end: --done and --not-done are told there, and so is what the story has told otherwise.
\`caseway facts PROTOCOL\` lists what can be told, and under which names.
`

const beginnings = `Begin with:
  caseway check policies                 what is wrong, in all protocols below a folder
  caseway decide policies/york -i        asks about a case and tells what becomes of it
  caseway docs policies -o handbook      handbooks to read in a browser
  caseway explain CODE                   what the word in brackets behind a finding means

Exit codes: 0 clean, 1 findings or differences, 2 wrong usage, 3 input that could
not be read, 4 less shown by scenarios than was required.
`

/** Runs one command line; the answer is the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = exit.clean
  const program = new Command('caseway')
    .description(
      'Says which team holds a child’s case, when it passes on and who decides: checks, compares and publishes the protocols that lay it down.',
    )
    .version(version, '-V, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('(`caseway --help` and `caseway COMMAND --help` tell more)')
    .addHelpText('after', `\n${beginnings}`)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: printError })
  const add = (name: string) => (description: string) =>
    program
      .command(name)
      .description(description)
      .exitOverride()
      .option('-q, --quiet', 'say less')
      .option('--no-color', 'no colours, as with NO_COLOR')
      .addOption(
        name === 'docs'
          ? new Option('-o, --output <folder>', 'the folder that the handbook is written to')
          : new Option('-o, --output <file>', 'write to a file instead of the terminal'),
      )
  // Only the command that is asked for is set up, unless the user has to be told which there are.
  const [asked = ''] = args
  for (const name of Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands))
    commands[name]!(add(name), (result) => void (code = result))

  try {
    if (args.length === 0) {
      printError(program.helpInformation())
      return exit.usage
    }
    await program.parseAsync(args as string[], { from: 'user' })
    return code
  } catch (error) {
    return faultCode(error)
  }
}

function faultCode(error: unknown): number {
  if (error instanceof CommanderError && !(error instanceof InvalidArgumentError)) return error.exitCode === 0 ? exit.clean : exit.usage
  if (isCommandFault(error)) {
    printError(`caseway: ${printable(error.message)}\n`)
    return error.code
  }
  printError(`caseway: a defect of the program, not of your files: ${error instanceof Error ? error.message : String(error)}\n`)
  if (process.env['CASEWAY_DEBUG'] !== undefined && error instanceof Error) printError(`${error.stack}\n`)
  return exit.unreadable
}
