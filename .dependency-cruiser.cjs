/* Who may import whom. ARCHITECTURE.md shows the same as a table; test/architecture/import-rules.test.ts shows each rule biting. */

/** Packages by the beginning of their names, with their types. */
const npm = (names) => `node_modules/(?:@types/)?(?:${names})`;
const botbuilder = 'botbuilder|botframework-';
const teams = npm(`${botbuilder}|restify|@microsoft/teams-js|adaptivecards|adaptive-expressions`);
const core =
  '^(?:node:)?(?:assert|buffer|child_process|crypto|events|fs|os|path|perf_hooks|process|stream|timers|url|util|worker_threads|zlib)(?:/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'The rules of meetings import nothing, not even node:, so that they mean the same everywhere and for ever.',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'app-knows-ports-not-tools',
      severity: 'error',
      comment: 'One request is told in terms of the domain, its words and its documents; tools come in through ports.',
      from: { path: '^src/app/' },
      to: { pathNot: '^src/(?:app|domain|minutes|agenda|roster|language)/' },
    },
    {
      name: 'documents-know-only-meetings',
      severity: 'error',
      comment:
        'Minutes, agendas, rosters and phrases are made of the domain and each other, with a renderer or a parser from npm.',
      from: { path: '^src/(?:minutes|agenda|roster|language)/' },
      to: { pathNot: ['^src/(?:domain|minutes|agenda|roster|language|office)/', 'node_modules/', core] },
    },
    {
      name: 'office-knows-files-alone',
      severity: 'error',
      comment: 'Opening a file that somebody sent is the same whatever stands in it: it knows no meetings.',
      from: { path: '^src/office/' },
      to: { pathNot: ['^src/office/', core] },
    },
    {
      name: 'journal-stores-what-it-is-given',
      severity: 'error',
      comment:
        'The journal knows events, the ports it implements and its database, and nothing of words, documents or Teams.',
      from: { path: '^src/journal/' },
      to: { pathNot: ['^src/(?:journal|domain|app)/', npm('kysely/|libsql/|pg/|zod/'), core] },
    },
    {
      name: 'only-journal-speaks-sql',
      severity: 'error',
      comment: 'Whoever else wrote to the database would write past the hash chain and the expected version.',
      from: { pathNot: '^(?:src/journal|test)/' },
      to: { path: npm('kysely/|libsql/|@libsql/|pg/|pg-') },
    },
    {
      name: 'src-never-sees-teams',
      severity: 'error',
      comment: 'src knows meetings, bot knows Teams: the record must outlive the messenger it was kept in.',
      from: { path: '^src/' },
      to: { path: ['^bot/', teams] },
    },
    {
      name: 'only-bot-teams-knows-botbuilder',
      severity: 'error',
      comment: 'botbuilder is retired by its maker: whatever replaces it must cost bot/teams and nothing else.',
      from: { pathNot: '^(?:bot/teams|test)/' },
      to: { path: npm(botbuilder) },
    },
    {
      name: 'only-bot-credentials-asks-for-tokens',
      severity: 'error',
      comment: 'What the bot proves itself with is shown to Microsoft from one place, which keeps it to itself.',
      from: { pathNot: '^(?:bot/credentials|test)/' },
      to: { path: npm('@azure/') },
    },
    {
      name: 'bot-never-sees-journal',
      severity: 'error',
      comment: 'Only the composition root introduces the journal; everybody else in bot asks src/app.',
      from: { path: '^bot/', pathNot: '^bot/index\\.ts$' },
      to: { path: '^src/journal/' },
    },
    {
      name: 'enter-by-the-door',
      severity: 'error',
      comment:
        'A folder of src or bot is entered by its index.ts: what is not listed there is private. A test may look inside the folder it mirrors.',
      from: { path: '^(?:test/(?=src/|bot/)|)(?:(src|bot)/([^/]+)/|)' },
      to: { path: '^(?:src|bot)/[^/]+/(?!index\\.ts$)', pathNot: '^$1/$2/' },
    },
    {
      name: 'inner-folders-have-doors-too',
      severity: 'error',
      comment: 'A folder inside a folder is entered by its own index.ts as well.',
      from: { path: '^((?:src|bot)/[^/]+)(/[^/]+|)(/[^/]+|)/' },
      to: {
        path: '^(?:src|bot)/[^/]+/[^/]+/.*(?<!/index)\\.ts$',
        pathNot: ['^$1$2/[^/]+$', '^$1$2$3/[^/]+$'],
      },
    },
    {
      name: 'only-renderers-write-documents',
      severity: 'error',
      comment:
        'Word and PDF are known to src/minutes/render-* alone, so that minutes are decided before they are printed.',
      from: { path: '^(?:src|bot)/', pathNot: '^src/minutes/render-' },
      to: { path: npm('docx/|@myriaddreamin/') },
    },
    {
      name: 'rehearsal-stays-outside',
      severity: 'error',
      comment:
        'The stand-in for Teams plays against the bot over HTTP; a bot that knew it would be rehearsing with itself.',
      from: { pathNot: '^(?:bot/rehearsal|test)/' },
      to: { path: '^bot/rehearsal/' },
    },
    {
      name: 'ships-what-it-imports',
      severity: 'error',
      comment: 'src and bot run without development dependencies; a type alone may come from one.',
      from: { path: '^(?:src|bot)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      comment: 'What is needed outside tests is not a test.',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or want a third.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types are imports too: a rule about knowledge holds for types as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'import', 'node', 'default', 'types'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};
