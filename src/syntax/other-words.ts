/** Everyday words for the words of the language, for people who have not learnt those yet. Spelling is looked after elsewhere. */

/** What somebody who writes this word in a rule may have meant. */
export const otherWords: Readonly<Record<string, readonly string[]>> = {
  if: ['when'], condition: ['when'], conditions: ['when'], criteria: ['when'], for: ['when'], child: ['when'], where: ['when'],
  from: ['heldBy', 'inForce'], team: ['heldBy'], holder: ['heldBy'], currentTeam: ['heldBy'], sender: ['heldBy'],
  at: ['transferAt', 'due'], event: ['transferAt'], moveAt: ['transferAt'], move: ['transferAt'], transfer: ['transferAt'], handover: ['transferAt'], point: ['transferAt'], on: ['transferAt', 'due'],
  receiver: ['to'], toTeam: ['to'], destination: ['to'], newTeam: ['to'], moveTo: ['to'], transferTo: ['to'],
  close: ['closeAt'], end: ['closeAt'], remain: ['stay'], keep: ['stay'], stays: ['stay'],
  by: ['within', 'due'], deadline: ['within', 'due'], timescale: ['within', 'due'], limit: ['within'], timeframe: ['within', 'due'], until: ['stay', 'due'], before: ['due'], after: ['due'], every: ['due'],
  owner: ['who'], role: ['who'], responsible: ['who'], worker: ['who'],
  shall: ['must'], will: ['must'], action: ['must'], task: ['must'], duty: ['must'], ought: ['should'], can: ['may'], could: ['may'], might: ['may'],
  cannot: ['mustNot'], never: ['mustNot'], 'must not': ['mustNot'], 'should not': ['mustNot'], 'need not': ['needNot'], exempt: ['needNot'],
  escalate: ['escalateTo'], dispute: ['escalateTo'], gap: ['acknowledge'], conflict: ['acknowledge'], ensure: ['promise'], guarantee: ['promise'], property: ['promise'], invariant: ['promise'], assert: ['promise'],
  meeting: ['agreedAt'], agreed: ['agreedAt'], decider: ['decidedBy'], decision: ['decidedBy'], factors: ['weighing'], grounds: ['weighing'],
  except: ['unless'], exception: ['unless'], exceptions: ['unless'], override: ['overrides'], replace: ['replaces'], valid: ['inForce'], effective: ['inForce'], date: ['inForce'],
  source: ['cites'], clause: ['cites'], clauses: ['cites'], reference: ['cites'], ref: ['cites'],
  note: ['says'], notes: ['says'], text: ['says'], description: ['says'], comment: ['says'], reason: ['says'], name: ['says'], title: ['says'],
}

/** What somebody who writes this verb as an act may have meant. */
export const otherVerbs: Readonly<Record<string, readonly string[]>> = {
  finish: ['complete'], write: ['complete'], produce: ['complete'], prepare: ['complete'], fill: ['complete'], update: ['complete', 'review'], begin: ['start'], open: ['start'],
  quality: ['check'], verify: ['check'], ensure: ['check'], sign: ['approve'], authorise: ['approve'], authorize: ['approve'], endorse: ['approve'],
  share: ['send'], provide: ['send'], email: ['send'], forward: ['send'], refer: ['send'], give: ['send', 'tell'], pass: ['send'], note: ['record'], document: ['record'], log: ['record'],
  join: ['attend'], present: ['bringTo', 'attend'], lead: ['chair'], organise: ['arrange'], organize: ['arrange'], convene: ['arrange'], book: ['arrange'], schedule: ['arrange'],
  inform: ['tell'], notify: ['tell'], contact: ['tell', 'ask'], consult: ['ask'], request: ['ask'], discuss: ['meet', 'ask'], talk: ['meet'], see: ['visit', 'meet'],
  assign: ['allocate'], support: ['workAlongside'], help: ['workAlongside'], confirm: ['agree'], determine: ['decide'], assess: ['decide'],
}

/** What somebody who expects this of an answer may have meant. */
export const otherExpectations: Readonly<Record<string, readonly string[]>> = {
  by: ['due'], deadline: ['due'], within: ['due'], latest: ['due'], latestDay: ['due'], 'latest day': ['due'], dueBy: ['due'], date: ['due'], result: ['outcome'], answer: ['outcome'], receiver: ['to'],
  team: ['to', 'holder'], heldBy: ['holder'], why: ['because'], reason: ['because'], duty: ['duties'], rule: ['rules'], unknown: ['needs'], missing: ['needs'], asks: ['needs'], choices: ['options'],
  decider: ['decidedBy'], waitsFor: ['waitingFor'],
}

/** What was meant by a word, in a table of such; nothing when the table does not have it. */
export function otherWord(table: Readonly<Record<string, readonly string[]>>, word: string): readonly string[] | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined
}
