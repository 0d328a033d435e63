/** A decision for programs, in the words of the protocol. The shape is published as `schema/decision.schema.json`. */
import { certain, memberOfReceiver } from '../../decide/index.js'
import type {
  Answer,
  Clash,
  Decision,
  DecisionOfAspect,
  DutyInDecision,
  LimitInDecision,
  Need,
  Proviso,
  RuleInTrace,
  StepDecided,
  TimeOfDuty,
} from '../../decide/index.js'
import type { Reckoning } from '../../calendar/index.js'
import { nameOf } from '../../graph/ids.js'
import type { RuleId } from '../../graph/ids.js'
import { rulesRead } from '../../graph/under-reading.js'
import type { Model, Option, To } from '../../space/index.js'
import { conditionWords } from '../words/conditions.js'
import { doerWords, limitWords, ruleSentence, rungWords } from '../words/index.js'
import { answerSentence, headline, onlyIfWords, remarkWords } from './answer.js'
import type { Asked } from './answer.js'
import { dutyConflictWords, dutyLines, dutyWords, timeInWords } from './duty-items.js'
import { toldBy, toldTogether } from './told.js'
import { askName, questionWords, settingWords, valueNamed } from './questions.js'
import { oneLine } from '../words/text.js'
import { clausesOf, holderNamed, leftOpenWords, limitInWords, namingOf, optionWords, partyNames, reckoningWords, toWords } from './words.js'
import type { Naming } from './words.js'

export const decisionFormat = '1'

/** What was decided, step by step; a case without steps is one step. */
export function decisionJson(decided: readonly StepDecided[], model: Model): string {
  const naming = namingOf(model.space)
  const { protocol, digest } = model.space.graph
  const document = {
    caseway: decisionFormat,
    authority: protocol.authority,
    version: protocol.version,
    digest,
    steps: decided.flatMap(({ decision, given, holder, holderOpen }) =>
      decision === undefined
        ? []
        : [{ case: given, ...decisionRecord(decision, naming), heldByAfterwards: holder ?? null, holderOpen: holderOpen === true }],
    ),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function decisionRecord(decision: Decision, plainNaming: Naming) {
  const { place } = decision
  const naming: Naming = { ...plainNaming, place }
  return {
    heldBy: holderNamed(place.holder),
    member: place.members?.held ?? null,
    at: place.moment ?? null,
    isAlso: decision.isAlso ?? null,
    ...answersRecord(decision, place, naming),
    remarks: decision.remarks.map((remark) => ({ kind: remark.kind, says: remarkWords(remark, place, naming) })),
    overtaken:
      decision.overtaken === undefined
        ? null
        : {
            by: decision.overtaken.by.map((rule) => citedRecord(rule, naming)),
            at: decision.overtaken.at.map((rule) => citedRecord(rule, naming)),
            latest: decision.overtaken.latest ?? null,
          },
    duties: decision.duties.map((duty) => dutyRecord(duty, naming)),
    ladders: decision.ladders.map(({ rule, rungs, ofDispute, certain }) => ({
      rule: citedRecord(rule, naming),
      ofDispute,
      inEveryCase: certain,
      steps: rungs.map((rung) => rungWords(rung, naming.space.graph)),
    })),
    leftOpen: decision.leftOpen.map(({ rule, hole, documents }) => ({
      rule: citedRecord(rule, naming),
      kind: hole,
      documents: documents.map(nameOf),
      says: oneLine(leftOpenWords(rule, documents, naming)),
    })),
    spokenOf: decision.spokenOf.map(holderNamed),
    dutyConflicts: decision.dutyConflicts.map((conflict) => ({
      about: conflict.about,
      rules: conflict.rules.map((rule) => citedRecord(rule, naming)),
      inEveryCase: conflict.certain,
      says: dutyConflictWords(conflict, naming),
    })),
    aspects: decision.aspects.map((aspect) => ({
      aspect: aspect.aspect,
      stillWith: aspect.stillWith === undefined ? null : holderNamed(aspect.stillWith),
      ...answersRecord(aspect, aspect.stillWith === undefined ? place : { holder: aspect.stillWith, moment: undefined }, naming),
    })),
  }
}

/** What is said of the responsibility for a case, and of each other aspect of it. */
function answersRecord(decided: DecisionOfAspect, place: Asked, naming: Naming) {
  const { answer, common } = decided
  return {
    outcome: answer === 'unknown' ? 'unknown' : answer.kind,
    says: headline({ ...decided, place }, naming),
    answer: answer === 'unknown' ? null : answerRecord(answer, place, naming),
    provided: decided.provided.map((proviso) => provisoRecord(proviso, naming)),
    common: common?.kind === 'stays' || common?.to === undefined ? null : receiverRecord(common.to, naming),
    limits: decided.limits.map((limit) => limitRecord(limit, naming)),
    lapsed: decided.lapsed.map(({ rule, moments, latest, because, cites }) => ({
      rule: citedRecord(rule, naming),
      moments,
      latest: latest ?? null,
      because: conditionWords(because, naming.space.graph),
      cites,
    })),
    agreedAt: decided.agreedAt,
    agreed: decided.agreed ?? null,
    needs: decided.needs.map((need) => needRecord(need, naming)),
    possible: decided.possibilities.map(({ answer: one, count, example, provided }) => ({
      answer: answerRecord(one, place, naming),
      provided: provided.map((proviso) => provisoRecord(proviso, naming)),
      combinations: String(count),
      example: example.map((setting) => toldBy(setting, naming)).reduce<object>((all, told) => toldTogether(all, told ?? {}), {}),
    })),
    rules: decided.trace.map((rule) => ruleRecord(rule, naming)),
    whyNot: decided.whyNot.map(({ to, changes }) => ({
      team: holderNamed(to),
      changes: changes.map((setting) => ({ says: settingWords(setting, naming), case: toldBy(setting, naming) ?? null })),
    })),
    otherReadings: decided.otherReadings.map(({ reading, option, rules: bearing, answer: other, duties }) => ({
      rules: bearing.length > 0 ? bearing.map(nameOf) : rulesRead(reading, naming.space.graph).map(({ id }) => nameOf(id)),
      reading: option,
      outcome: other === undefined ? null : other === 'unknown' ? 'unknown' : other.kind,
      answer: other === undefined || other === 'unknown' ? null : answerRecord(other, place, naming),
      duties: duties.map(({ rule, then }) => ({
        ...citedRecord(rule, naming),
        owed: then.length > 0,
        says: then.map((duty) => dutyLines(duty, naming).text),
      })),
    })),
    assumed: decided.assumed.map(({ axis, values }) => ({
      name: askName(axis, naming),
      says: values.map((value) => settingWords({ axis, value }, naming)),
    })),
  }
}

function provisoRecord(proviso: Proviso, naming: Naming) {
  return { rule: citedRecord(proviso.rule, naming), says: onlyIfWords(proviso, naming) }
}

function receiverRecord(
  to: To,
  naming: Naming,
): { readonly says: string; readonly teams: readonly string[]; readonly oneOf: string | null; readonly member: string | null } {
  const teams =
    to.kind === 'holder'
      ? [holderNamed(to.holder)]
      : to.kind === 'jointly'
        ? to.teams.map(nameOf)
        : to.kind === 'choice'
          ? to.options.flatMap((option) => receiverRecord(option, naming).teams)
          : []
  return {
    says: toWords(to, naming),
    teams,
    oneOf: to.kind === 'holder' ? (to.which ?? null) : null,
    member: memberOfReceiver(to, naming.place?.members, naming.space.graph) ?? null,
  }
}

/** What is not said of an answer of this kind is null or empty, so that every answer has the same lines. */
function answerRecord(answer: Answer, place: Asked, naming: Naming): object {
  const plain = { kind: answer.kind, says: answerSentence(answer, place, naming) }
  switch (answer.kind) {
    case 'moves':
      return {
        ...plain,
        to: receiverRecord(answer.to, naming),
        memberChosenBy: partyNames(answer.memberChosenBy, naming),
        whenNotStated: answer.whenNotStated,
        late: answer.late,
        lateBy: answer.lateBy.map(nameOf),
        onTimeBy: answer.onTimeBy.map(nameOf),
      }
    case 'stays':
      return {
        ...plain,
        until: answer.until,
        untilAll: answer.untilAll === true,
        waitsFor: answer.waitsFor.map(nameOf),
        due: answer.due === undefined ? null : receiverRecord(answer.due, naming),
        goesTo: answer.goesTo === undefined ? null : receiverRecord(answer.goesTo, naming),
        thenConflict: (answer.thenConflict ?? []).map(nameOf),
        thenAbout: answer.thenConflict === undefined ? [] : (answer.thenAbout ?? ['team']),
        clash: clashRecord(answer.clash),
        chosenBy: answer.chosenBy === undefined ? null : partyNames(answer.chosenBy, naming),
        agreedBy: answer.agreedBy === undefined ? null : partyNames(answer.agreedBy, naming),
        heldUp: (answer.heldUp ?? []).map(nameOf),
        nothingSaid: answer.nothingSaid,
        thenUnknown: answer.thenUnknown === true,
        thenRead: answer.thenRead === true,
        withTheCase: answer.withTheCase === true,
        on: answer.on ?? null,
        days: answer.days ?? {},
        dueOn: answer.dueOn === undefined ? null : { on: answer.dueOn.on, limit: answer.dueOn.limit },
        leave:
          answer.leave === undefined
            ? null
            : { rules: answer.leave.rules.map(nameOf), decidedBy: partyNames(answer.leave.deciders, naming), taken: answer.leave.taken },
      }
    case 'choice':
      return {
        ...plain,
        about: answer.about,
        to: answer.to === undefined ? null : receiverRecord(answer.to, naming),
        options: answer.options.map((option) => optionRecord(option, naming)),
        decidedBy: partyNames(answer.deciders, naming),
        rules: answer.rules.map(nameOf),
        otherwiseAt: answer.otherwiseAt ?? null,
        clash: clashRecord(answer.clash),
        ifStaying: answer.ifStaying === undefined ? null : answerRecord(answer.ifStaying, place, naming),
      }
    case 'conflict':
      return {
        ...plain,
        about: answer.about,
        sides: answer.sides.map((side) => ({
          answer: answerRecord(side.answer, place, naming),
          rules: side.rules.map((rule) => citedRecord(rule, naming)),
        })),
      }
    case 'not covered':
      return { ...plain, because: answer.why, rules: answer.rules.map(nameOf), since: answer.since?.on ?? null }
  }
}

function clashRecord(clash: Clash | undefined) {
  return clash === undefined ? null : { at: clash.moment ?? null, on: clash.on ?? null, about: clash.about, rules: clash.rules.map(nameOf) }
}

function optionRecord(option: Option, naming: Naming) {
  const says = optionWords(option, naming)
  switch (option.kind) {
    case 'stay':
      return { says, kind: 'stay', to: null, moment: null }
    case 'go':
      return { says, kind: 'go', to: option.to === undefined ? null : receiverRecord(option.to, naming), moment: null }
    case 'when':
      return { says, kind: 'when', to: null, moment: option.moment ?? null }
  }
}

export function citedRecord(rule: RuleId, naming: Naming) {
  return { rule: nameOf(rule), cites: clausesOf(rule, naming) }
}

function ruleRecord({ rule, as, part, by, certain: sure }: RuleInTrace, naming: Naming) {
  const { graph } = naming.space
  return { ...citedRecord(rule, naming), part, by: by.map(nameOf), inEveryCase: sure, says: ruleSentence(as, graph) }
}

function limitRecord({ kind, moment, rules, certain: sure, when, noDate, over }: LimitInDecision, naming: Naming) {
  return {
    kind,
    moment,
    says: limitInWords(
      { kind, moment, rules, certain: sure, over, ...(when === undefined ? {} : { when }), ...(noDate === undefined ? {} : { noDate }) },
      naming,
    ),
    ...whenRecord(when),
    noDate: noDate ?? null,
    over,
    inEveryCase: sure,
    rules: rules.map((rule) => citedRecord(rule, naming)),
  }
}

/** `on`: the one day that it comes to; `days`: all that it can mean. */
export function whenRecord(when: Reckoning | undefined) {
  if (when === undefined) return { on: null, days: null, counted: null }
  return { on: certain(when) ?? null, days: reckoningWords(when), counted: when.counted }
}

function needRecord(need: Need, naming: Naming) {
  const { subject } = naming.space.vocabulary.axes.list[need.axis]!
  return {
    kind: subject.kind,
    name: askName(need.axis, naming),
    question: questionWords(need.axis, naming),
    values: need.open.map((value) => valueNamed({ axis: need.axis, value }, naming)),
    judgedBy: partyNames(need.judgedBy, naming),
    notYetKnowable: need.notYetKnowable,
  }
}

function dutyRecord(duty: DutyInDecision, naming: Naming) {
  const { graph } = naming.space
  return {
    ...citedRecord(duty.rule, naming),
    says: dutyWords(duty, naming),
    strength: duty.strength,
    who: duty.who.map((doer) => doerWords(doer, graph)),
    whoBy: duty.whoBy === undefined ? null : nameOf(duty.whoBy),
    orElse: duty.orElse.map(({ rule, who }) => ({ rule: nameOf(rule), who: who.map((doer) => doerWords(doer, graph)) })),
    standing: duty.standing,
    overdue: duty.overdue,
    met: duty.met,
    late: duty.late === undefined ? null : { on: duty.late.on, days: duty.late.days, most: duty.late.most ?? duty.late.days },
    binds: duty.binds,
    followsHolder: duty.followsHolder,
    arisenUnder: duty.arisenUnder === undefined ? null : holderNamed(duty.arisenUnder),
    times: duty.times.map((time) => timeRecord(time, duty.standing, naming)),
    timesBy: duty.timesBy === undefined ? null : nameOf(duty.timesBy),
    shortening:
      duty.shortening === undefined
        ? null
        : {
            documents: duty.shortening.documents.map(nameOf),
            set: duty.shortening.set,
            text: duty.shortening.text ?? null,
            insteadOf: duty.shortening.insteadOf === undefined ? null : limitWords(duty.shortening.insteadOf, graph),
          },
    holdsUp: duty.holdsUp === 'rules' ? duty.holdsUpRules.map(nameOf) : duty.holdsUp === 'not-stated' ? null : duty.holdsUp,
    inEveryCase: duty.certain,
    needs: duty.needs.map((axis) => askName(axis, naming)),
  }
}

function timeRecord(time: TimeOfDuty, standing: DutyInDecision['standing'], naming: Naming) {
  return {
    says: timeInWords(time, naming, standing),
    from: time.from ?? null,
    ...whenRecord(time.when),
    noDate: time.noDate ?? null,
    over: time.over,
  }
}
