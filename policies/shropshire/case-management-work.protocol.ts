/** Section 3f to 3j: children who arrive with a plan, the work on open cases, how they end, and how they come back. */
import { arrivingOnPlan, heldBy, says, unbornToAssess, when } from './words.protocol.js'

export const caseManagementWork = {
  // ---- 3f Receiving in conferences
  'receiving-in-conference': when(arrivingOnPlan)
    .who('Case Management')
    .must({ arrange: 'receiving in conference', for: 'finding out whether Shropshire itself would protect the child by a plan' })
    .cites('SHR-3f.01', 'SHR-3f.03', 'SHR-3f.04'),
  'receiving-in-attended': when(arrivingOnPlan)
    .who('Case Management')
    .must({ attend: 'receiving in conference' })
    .cites('SHR-3f.02'),
  'receiving-in-fifteen-days': when(arrivingOnPlan)
    .who('Case Management')
    .should({ hold: 'receiving in conference' })
    .within('15 working days of arrival notified')
    .cites('SHR-3f.05'),
  'fifteen-days-run-on': when(arrivingOnPlan)
    .acknowledge({ unclear: 'receiving-in-fifteen-days', about: 'limit' })
    .says(
      'The fifteen days are taken to run from the notification, and nothing stops them while residence or court proceedings elsewhere are still ' +
        'being cleared up.',
    )
    .cites('SHR-3f.05', 'SHR-3f.09'),
  'here-for-good': when(arrivingOnPlan)
    .who("Case Management's team manager")
    .must({ decide: 'whether the family clearly means to live here for the long term, known family ties among the grounds' })
    .due('at arrival notified')
    .cites('SHR-3f.06', 'SHR-3f.07'),
  'not-here-for-good': when({ is: arrivingOnPlan, longTermResidence: 'no' })
    .acknowledge({ unclear: 'here-for-good', about: 'whether' })
    .says(
      'The check is called essential and has no consequence: what becomes of the conference and the child if the family does not mean to stay is ' +
        'not said.',
    )
    .cites('SHR-3f.06'),
  'court-elsewhere': when(arrivingOnPlan)
    .who("Case Management's team manager")
    .must({ ask: 'Home Authority', about: 'care proceedings that are under way or being prepared there' })
    .due('at arrival notified')
    .cites('SHR-3f.08'),
  'legal-advice': when({ is: arrivingOnPlan, proceedingsElsewhere: 'yes' })
    .who("Case Management's team manager")
    .must({ ask: 'legal adviser', about: 'whether Shropshire ought to take the case on' })
    .cites('SHR-3f.09'),
  'arrival-not-taken-over': when(arrivingOnPlan)
    .heldBy('Home Authority')
    .acknowledge({ gapAt: 'receiving in conference' })
    .says(
      'Case management runs the conference, and no clause says when Shropshire takes the child over from the home authority: a child at risk can ' +
        'for weeks be nobody’s case here. Children who come in need or in care are not mentioned at all.',
    )
    .cites('SHR-3f.01', 'SHR-3f.04', 'SHR-3f.09'),
  'arrival-and-the-front-door': when(arrivingOnPlan)
    .heldBy('not yet open')
    .acknowledge({ unclear: 'new-cases', about: ['whether', 'team'] })
    .says(
      'Case management hears of such a child and runs the conference. Whether a child whom the home authority still has is new to the service meanwhile, so that word of ' +
        'them goes to Compass, is not said.',
    )
    .cites('SHR-1.01', 'SHR-3f.01'),
  'arrival-after-the-conference': when({ is: arrivingOnPlan, happened: 'receiving in conference' })
    .heldBy('not yet open')
    .acknowledge({ unclear: 'new-cases', about: ['whether', 'team', 'moment'] })
    .says(
      'The conference tests the threshold, and who has the child once it has been held is not said: neither when Shropshire takes the case on, nor that it is case ' +
        'management, which arranged it, and not Compass at the next word of the child.',
    )
    .cites('SHR-1.01', 'SHR-3f.01', 'SHR-3f.04', 'SHR-3f.09'),
  'assessment-team-released': when(arrivingOnPlan)
    .who("Assessment's social worker")
    .needNot({ complete: 'social work assessment' })
    .overrides('assessment-by-assessment-team', 'assessment-in-forty-five-days')
    .cites('SHR-3f.10'),
  'home-authority-assesses': when(arrivingOnPlan)
    .who('Home Authority')
    .should({ complete: "home authority's assessment" })
    .due('before receiving in conference')
    .cites('SHR-3f.11'),
  'local-checks': when(arrivingOnPlan)
    .who("Case Management's social worker")
    .must({ ask: 'agencies', about: 'the risk now that the family lives here' })
    .due('before receiving in conference')
    .cites('SHR-3f.12'),
  'assessment-registered': when(arrivingOnPlan)
    .who('not stated')
    .should({ record: 'the home authority’s assessment', in: 'Carestore' })
    .cites('SHR-3f.13'),
  'assessment-counts-as-done': when(arrivingOnPlan)
    .who('not stated')
    .should({ record: 'that there is a current assessment', in: 'Carefirst' })
    .cites('SHR-3f.14'),

  // ---- 3g Assessment as the work goes on
  'assessment-every-year': heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ review: 'social work assessment', for: 'bringing it up to date at least so often' })
    .due('every year')
    .cites('SHR-3g.01'),
  'start-of-the-year': heldBy('Case Management')
    .acknowledge({ unclear: 'assessment-every-year', about: 'limit' })
    .says(
      'The year may begin with the first assessment, its last update or the day on which the team got the case; another authority’s assessment, ' +
        'registered as current, may count as well.',
    )
    .cites('SHR-3f.14', 'SHR-3g.01'),
  'risk-tools': heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ complete: 'risk tools' })
    .topic('visits and assessment times')
    .cites('SHR-3g.02'),
  'when-a-risk-tool': heldBy('Case Management')
    .acknowledge({ unclear: 'risk-tools', about: ['whether', 'moment'] })
    .says('Four tools are named among others; for which child each is needed, and when, is not said.')
    .cites('SHR-3g.02'),
  'protection-reviews': when({ plan: 'child protection' })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ hold: 'CP review conference' })
    .readings({ 'of-its-own-cases': 'followed', 'of-every-child-on-a-plan': { heldBy: 'left out' } })
    .cites('SHR-3g.03'),
  'looked-after-reviews': when({ lookedAfter: 'yes' })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ hold: 'LAC review' })
    .readings({ 'of-its-own-cases': 'followed', 'of-every-child-in-care': { heldBy: 'left out' } })
    .cites('SHR-3g.04'),
  'every-protection-review': when({ plan: 'child protection' })
    .heldBy('LAC Permanency', 'DCT')
    .acknowledge({ unclear: 'protection-reviews', about: 'who' })
    .says(
      'The worker of case management answers for all reviews by the letter; who does for a child on a protection plan whom LAC permanency or the ' +
        'Disabled Children’s Team has is not said.',
    )
    .cites('SHR-3g.03'),
  'every-review': when({ lookedAfter: 'yes' })
    .heldBy('LAC Permanency', 'DCT')
    .acknowledge({ unclear: 'looked-after-reviews', about: 'who' })
    .says(
      'The worker of case management answers for all reviews by the letter; who does for a child of LAC permanency or the Disabled Children’s Team ' +
        'is not said.',
    )
    .cites('SHR-3g.04'),
  'need-kept-up-with-reviews': when({ plan: 'child in need' })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ review: ['CIN plan', 'social work assessment'], for: 'keeping both in step with the reviews' })
    .topic('reviews')
    .cites('SHR-3g.05'),
  'protection-kept-up-with-reviews': when({ plan: 'child protection' })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ review: ['CP plan', 'social work assessment'], for: 'keeping both in step with the reviews' })
    .topic('reviews')
    .cites('SHR-3g.05'),
  'care-kept-up-with-reviews': when({ lookedAfter: 'yes' })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ review: ['care plan', 'social work assessment'], for: 'keeping both in step with the reviews' })
    .topic('reviews')
    .cites('SHR-3g.05'),

  // ---- 3h New assessments in a case that is open
  'siblings-considered': when({ hasSiblings: 'yes' })
    .heldBy('Assessment')
    .who('not stated')
    .must({ decide: 'whether each brother or sister needs an assessment of their own' })
    .due('by assessment completed')
    .weighing('parenting capacity', 'how the family functions', 'risks that carry over', 'protection that carries over')
    .topic('visits and assessment times')
    .cites('SHR-3h.01', 'SHR-3h.03'),
  'siblings-reasons': when({ hasSiblings: 'yes' })
    .who('not stated')
    .must({ record: 'why a brother or sister is assessed or not', in: 'social work assessment' })
    .topic('visits and assessment times')
    .cites('SHR-3h.02'),
  'siblings-considered-again': when({ hasSiblings: 'yes' })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ decide: 'anew whether each brother or sister needs an assessment of their own' })
    .due('at assessment updated')
    .topic('visits and assessment times')
    .cites('SHR-3h.04'),
  'sibling-assessed': when({ siblingNeedsOwn: 'yes' })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ complete: 'sibling assessment' })
    .cites('SHR-3h.05'),
  'unborn-brother-or-sister': when({ pregnant: 'yes', hasSiblings: 'yes' })
    .heldBy('Case Management')
    .acknowledge({ unclear: ['sibling-assessed', 'separate-worker'], about: 'who' })
    .says(
      'A sibling is assessed by the worker who is there, a young person’s unborn baby by somebody else; where a parent who is not the subject ' +
        'expects a child, either may be meant.',
    )
    .cites('SHR-3h.05', 'SHR-3h.09'),
  'unborn-considered': when({ pregnant: 'yes' })
    .heldBy('Case Management')
    .who('not stated')
    .must({ decide: 'whether the unborn baby needs an assessment' })
    .readings({ 'cases-of-case-management': 'followed', 'every-open-case': { heldBy: 'left out' } })
    .cites('SHR-3h.06'),
  'unborn-in-supervision': when({ pregnant: 'yes' })
    .heldBy('Case Management')
    .who('not stated')
    .must({ record: 'whether the unborn baby needs an assessment', in: 'supervision record' })
    .readings({ 'cases-of-case-management': 'followed', 'every-open-case': { heldBy: 'left out' } })
    .cites('SHR-3h.07'),
  'unborn-in-carefirst': when({ pregnant: 'yes' })
    .heldBy('Case Management')
    .who('not stated')
    .must({ complete: 'management decision', in: 'Carefirst', about: 'whether the unborn baby needs an assessment' })
    .readings({ 'cases-of-case-management': 'followed', 'every-open-case': { heldBy: 'left out' } })
    .cites('SHR-3h.08'),
  'separate-worker': when(unbornToAssess)
    .heldBy('Case Management')
    .who('another social worker')
    .must({ complete: 'assessment of the unborn' })
    .cites('SHR-3h.09'),
  'why-a-separate-worker': says('The unborn child is to have somebody of its own, in case what is good for the parent is not good for it.').topic('pre-birth').cites('SHR-3h.10'),
  'parents-worker': when({ is: unbornToAssess, parentsWorkerServesBoth: 'yes' })
    .heldBy('Case Management')
    .who("holder's social worker")
    .may({ complete: 'assessment of the unborn' })
    .decidedBy('not stated')
    .weighing('early help is the likely result', 'the relationship helps good and prompt work')
    .overrides({ rule: 'separate-worker', only: 'who' })
    .cites('SHR-3h.11', 'SHR-3h.13'),
  'parents-worker-why': when({ applied: 'parents-worker' })
    .who('not stated')
    .must({ record: 'why the parent’s own worker assesses' })
    .topic('pre-birth')
    .cites('SHR-3h.12'),
  'who-agrees-to-the-parents-worker': when({ is: unbornToAssess, parentsWorkerServesBoth: 'yes' })
    .heldBy('Case Management')
    .acknowledge({ unclear: 'parents-worker', about: 'who' })
    .says(
      'That the parent’s own worker assesses has to be agreed, and nobody is named who agrees; the baby may lose a worker of its own without anyone ' +
        'answering for it.',
    )
    .cites('SHR-3h.11', 'SHR-3h.12'),
  'student-considered': when({ applied: 'parents-worker' })
    .who('not stated')
    .should({ decide: 'whether a student or newly qualified worker assesses under the worker’s eye' })
    .topic('pre-birth')
    .cites('SHR-3h.14'),
  'newly-qualified-by-another-name': when({ applied: 'parents-worker' })
    .acknowledge({ undefined: 'AYSE' })
    .says('A worker in the assessed and supported first year is taken to be meant.')
    .cites('SHR-3h.14'),

  // ---- 3i How a case of case management ends
  'closes': when({ ending: 'closing' }).heldBy('Case Management').closeAt('closure').cites('SHR-3i.01'),
  'closure-summary': when({ ending: ['closing', 'stepping down'] })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ complete: 'closure summary' })
    .due('at intervention completed')
    .cites('SHR-3i.01'),
  'closure-summary-contents': when({ ending: ['closing', 'stepping down'] })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .should({ record: 'what was done, what came of it, and the early help that follows', in: 'closure summary' })
    .due('at intervention completed')
    .cites('SHR-3i.02'),
  'closure-told': when({ ending: ['closing', 'stepping down'] })
    .heldBy('Case Management')
    .who("Case Management's social worker")
    .must({ send: 'closure notice', to: ['professionals', 'parents', 'child'], about: 'the closure and the next steps that were agreed' })
    .cites('SHR-3i.03'),
  'step-down-agreed': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .who("Case Management's team manager")
    .must({ agree: 'the recommended step down', at: 'closure authorised' })
    .cites('SHR-3i.04'),
  'monthly-meeting': heldBy('Case Management')
    .who("Case Management's team manager", "Compass's FSW")
    .must({ hold: 'monthly meeting' })
    .due('every month')
    .cites('SHR-3i.05'),
  'monthly-meeting-finds': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .who('monthly meeting')
    .must({ decide: 'whether more support is needed', for: 'a clear early help plan and somebody who leads it' })
    .due('at monthly meeting')
    .cites('SHR-3i.06'),
  'no-step-down-meeting-here': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .acknowledge({ unclear: 'monthly-meeting-finds', about: 'whether' })
    .says(
      'From an assessment team no case steps down without a meeting that the worker must attend and a look for the lead professional; from case ' +
        'management neither is asked for.',
    )
    .cites('SHR-2b.06', 'SHR-2b.08', 'SHR-2b.11', 'SHR-3i.06'),
  'summary-for-the-fsw': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .who('not stated')
    .must({ send: 'closure summary', to: "Compass's FSW" })
    .readings({
      'the-closure-summary': 'followed',
      'the-assessment': { must: { send: 'social work assessment', to: "Compass's FSW" } },
      'both': { must: { send: ['social work assessment', 'closure summary'], to: "Compass's FSW" } },
    })
    .cites('SHR-3i.07'),
  'ecins-profile': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .who("Compass's FSW")
    .must({ start: 'ECINS' })
    .cites('SHR-3i.08'),
  'steps-down': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .should({ transferAt: 'ECINS profile created', to: 'Targeted Early Help' })
    .arrangedBy("Assessment's social worker")
    .readings({
      'the-assessment-worker-as-written': 'followed',
      'the-worker-of-case-management-meant': { arrangedBy: "Case Management's social worker" },
    })
    .cites('SHR-3i.09'),
  'whose-worker-ends-it': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .acknowledge({ unclear: 'steps-down', about: 'who' })
    .says(
      'By the letter the assessment worker, who no longer has the case, ends it; the sentence seems to be copied from the section on assessment ' +
        'teams.',
    )
    .cites('SHR-2b.17', 'SHR-3i.09'),
  'recorded-on-ecins': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .who('not stated')
    .must({ record: 'all that follows', in: 'ECINS' })
    .due('from ECINS profile created')
    .cites('SHR-3i.10'),
  'closed-on-carefirst': when({ ending: 'stepping down' })
    .heldBy('Case Management')
    .closeAt('ECINS profile created')
    .moves('system record')
    .cites('SHR-3i.11'),

  // ---- 3j Re-referrals
  'early-help-worker': when({ openToEarlyHelp: 'yes' })
    .who("Compass's early help social worker")
    .must({ advise: 'lead professional' })
    .topic('re-referral')
    .cites('SHR-3j.01'),
  'early-help-worker-joins': when({ openToEarlyHelp: 'yes' })
    .who('not stated')
    .must({ allocate: "Compass's early help social worker", for: 'working with the lead professional' })
    .due('at re-referral')
    .unless({ meetsStrategyThreshold: 'yes', cites: 'SHR-3j.04' })
    .cites('SHR-3j.02'),
  'early-help-first': when({ openToEarlyHelp: 'yes', nextStep: 'a social work assessment' })
    .heldBy('Compass')
    .transferAt('any point')
    .to('any team')
    .waitsFor({ earlyHelpOffered: 'yes' })
    .unless({ meetsStrategyThreshold: 'yes', cites: 'SHR-3j.04' })
    .topic('re-referral')
    .cites('SHR-3j.03'),
  'when-early-help-is-enough': when({ openToEarlyHelp: 'yes' })
    .heldBy('Compass')
    .acknowledge({ unclear: ['early-help-worker-joins', 'early-help-first'], about: ['who', 'limit'] })
    .says(
      'Consistent and effective help has no test and no time limit, and nobody is named who assigns the worker or accepts the referral: a child can ' +
        'wait below the threshold for as long as it takes.',
    )
    .cites('SHR-3j.02', 'SHR-3j.03'),
  're-referral-to-assessment': when({ newAssessmentNeeded: 'yes' })
    .heldBy('Compass')
    .transferAt('referral decision')
    .to('Assessment by half of the county')
    .says('The team that makes the new assessment has the case; there is no way back to the team that had it before.')
    .topic('re-referral')
    .cites('SHR-1.02', 'SHR-3j.05'),
  'assessment-after-re-referral': when({ newAssessmentNeeded: 'yes' })
    .who('Assessment')
    .must({ complete: 'social work assessment' })
    .due('from re-referral')
    .cites('SHR-3j.05'),
  'last-worker-asked': when({ newAssessmentNeeded: 'yes' })
    .who('Assessment')
    .must({ ask: 'last allocated worker', about: 'the earlier assessment or work, where that is possible' })
    .topic('re-referral')
    .cites('SHR-3j.06'),
}
