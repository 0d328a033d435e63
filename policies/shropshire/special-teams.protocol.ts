/** Sections 5 to 7: disabled children, leaving care, and private fostering. */
import { intoAssessment } from './assessment.protocol.js'
import { heldBy, says, when } from './words.protocol.js'

/** The routes beside which those of this file stand, by the team that they lead away from. */
const fromCompass = [
  'compass-to-early-help', 'compass-closes', 'to-assessment-in-need', 'homeless-to-assessment', 'to-assessment-section-47', 'north-or-south',
  'court-reports', 'section-7-to-assessment', 'unaccompanied-children',
] as const
const fromAssessment = ['relinquished-baby', 'closes-after-assessment', 'assessment-steps-down'] as const
const handedOver = ['cin-hands-over', 'conference-hands-over', 'in-care-hands-over-at-meeting', 'in-care-hands-over-at-placement'] as const
const fromCaseManagement = [
  'permanency-after-the-review', 'permanency-decided', 'supervision-order', 'not-to-permanency', 'seen-through', 'closes', 'steps-down',
] as const
const fromPermanency = ['kept-until-eighteen', 'permanency-closes'] as const

export const specialTeams = {
  // ---- 5 Disabled Children’s Team
  'disabled-child-referred': when({ disabled: 'yes' })
    .heldBy('not yet open', 'closed', 'Targeted Early Help')
    .transferAt('usual point')
    .to({ jointly: ['DCT', 'Compass'], lead: 'not stated' })
    .overrides({ rule: 'new-cases', only: 'team' })
    .cites('SHR-5.02'),
  'two-teams-and-no-lead': when({ disabled: 'yes' })
    .heldBy('not yet open', 'closed', 'Targeted Early Help')
    .acknowledge({ unclear: 'disabled-child-referred', about: 'team' })
    .says('Two teams manage what is new about a disabled child, and neither leads: each can wait for the other to act.')
    .cites('SHR-5.02'),
  'disabled-child-is-main-concern': when({ mainConcern: 'yes' })
    .transferAt('not stated')
    .to('DCT')
    .overrides(...intoAssessment)
    .replaces(...handedOver)
    .says('It is said of any family case of this kind, so it comes before what is said of every child who is referred and assessed.')
    .cites('SHR-5.03'),
  'otherwise-case-management': when({ disabled: 'yes', mainConcern: 'no' })
    .heldBy('DCT')
    .transferAt('not stated')
    .to('Case Management by area')
    .replaces('dct-until-eighteen', 'from-dct-at-eighteen')
    .says('What DCT keeps until eighteen are the cases that are its own; this one is not.')
    .readings({
      'only-in-place-of-DCT': 'followed',
      'as-long-as-no-team-has-it-for-longer': { heldBy: ['Compass', 'Assessment', 'DCT'] },
      'whoever-has-it': { heldBy: 'left out' },
    })
    .cites('SHR-5.04'),
  'dct-advises': when({ disabled: 'yes', mainConcern: 'no' })
    .heldBy('Case Management')
    .who('DCT')
    .must({ advise: 'holder', about: 'what the disabled child needs' })
    .cites('SHR-5.05'),
  'dct-until-eighteen': heldBy('DCT').stay('until 18th birthday').cites('SHR-5.06'),
  'from-dct-at-eighteen': heldBy('DCT')
    .transferAt('18th birthday')
    .to('Adult Social Care', 'Leaving Care')
    .decidedBy('not stated')
    .readings({
      'one-of-the-two': 'followed',
      'both-at-once': { to: { jointly: ['Adult Social Care', 'Leaving Care'], lead: 'not stated' } },
    })
    .topic('disabled children', 'move to adult services', 'leaving care')
    .cites('SHR-5.07', 'SHR-5.08'),

  'dct-beside-every-other-route': when({ mainConcern: 'yes' })
    .acknowledge({
      conflictBetween: [
        'disabled-child-is-main-concern', 'disabled-child-referred', ...fromCompass, ...fromAssessment, ...fromCaseManagement, ...fromPermanency,
        'remanded-children', 'remanded-and-not-open', 'care-leavers',
      ],
      about: ['whether', 'team', 'moment'],
    })
    .says(
      'DCT has every family whose disabled child is the main concern, and no moment is named at which it takes over. Whether the child is first assessed ' +
        'elsewhere, passes to case management by a meeting, or goes to LAC permanency when it comes into care, is open; so is who says which child is the main concern.',
    )
    .cites('SHR-5.02', 'SHR-5.03', 'SHR-2.01', 'SHR-2a.13', 'SHR-2a.14', 'SHR-2a.15', 'SHR-3b.01', 'SHR-4a.01', 'SHR-4c.01'),
  'case-management-without-an-assessment': when({ disabled: 'yes', mainConcern: 'no' })
    .heldBy('Compass', 'Assessment')
    .acknowledge({ unclear: 'otherwise-case-management', about: ['whether', 'moment'] })
    .says(
      'By the letter case management has every family with a disabled child who is not the main concern, from no stated moment on and without an ' +
        'assessment by the assessment team, where the other clauses send the child there first; it is taken to have them only where DCT would.',
    )
    .cites('SHR-5.04', 'SHR-2.01', 'SHR-2a.13'),
  'dct-keeps-or-passes-on': heldBy('DCT')
    .acknowledge({
      conflictBetween: ['dct-until-eighteen', 'from-dct-at-eighteen', 'otherwise-case-management', 'remanded-children', 'care-leavers'],
      about: ['whether', 'team', 'moment'],
    })
    .says(
      'DCT keeps its cases until eighteen, and yet children on remand go to case management and care leavers to the leaving care team. A step-down or ' +
        'closure before eighteen is not provided for.',
    )
    .cites('SHR-5.04', 'SHR-5.06', 'SHR-3c.02', 'SHR-6.02'),
  'adults-or-leaving-care': heldBy('DCT')
    .acknowledge({ unclear: 'from-dct-at-eighteen', about: ['whether', 'team', 'who'] })
    .says('Two teams come after DCT; which young person goes to which, who decides it and how long beforehand they are told, is not said.')
    .cites('SHR-5.07', 'SHR-5.08'),

  'dct-after-eighteen': when({ age: 'over 18' })
    .heldBy('DCT')
    .acknowledge({ gapAt: '18th birthday' })
    .says(
      'If nobody has settled by the birthday who takes the young person, nothing is said of what follows: DCT keeps no case beyond it, and nobody ' +
        'else has it.',
    )
    .cites('SHR-5.06', 'SHR-5.07', 'SHR-5.08'),

  // ---- 6 Leaving Care Team
  'care-leavers': when({ careLeaver: ['former relevant', 'qualifying'] })
    .transferAt('not stated')
    .to('Leaving Care')
    .cites('SHR-6.02'),
  'care-leavers-not-open': when({ careLeaver: ['former relevant', 'qualifying'] })
    .heldBy('not yet open', 'closed', 'Targeted Early Help')
    .transferAt('not stated')
    .to('Leaving Care')
    .says('All of them are meant, also those whom no team of the service has.')
    .cites('SHR-6.02'),
  'leaving-care-beside-every-other-route': when({ careLeaver: ['former relevant', 'qualifying'] })
    .acknowledge({
      conflictBetween: [
        'care-leavers', 'care-leavers-not-open', 'new-cases', 'disabled-child-referred', ...fromCompass, 're-referral-to-assessment', ...fromAssessment, ...handedOver, ...fromCaseManagement,
        ...fromPermanency,
        'remanded-children', 'remanded-and-not-open', 'from-dct-at-eighteen', 'dct-until-eighteen', 'otherwise-case-management',
      ],
      about: ['whether', 'team', 'moment'],
    })
    .says(
      'The leaving care team answers for every former relevant and qualifying young person, and the moment at which it takes over is not named. A young ' +
        'person who is referred, assessed or in care again has that team and another at once.',
    )
    .cites('SHR-6.02', 'SHR-1.01', 'SHR-2.01', 'SHR-4c.01', 'SHR-5.06'),
  'eligible-and-relevant': when({ careLeaver: ['eligible', 'relevant'] })
    .acknowledge({ unclear: 'care-leavers', about: 'whether' })
    .says(
      'Two of the groups of the law are left out: young people who are in care or have just left it at sixteen or seventeen have no personal ' +
        'advisor by this text.',
    )
    .cites('SHR-6.02', 'SHR-6.03'),
  'until-which-age': when({ careLeaver: ['former relevant', 'qualifying'] })
    .acknowledge({ undefined: ['former relevant', 'qualifying'] })
    .says('What these words mean is left to the law, and until which age the leaving care team goes on is not said.')
    .cites('SHR-6.02'),
  'adviser-for-each': when({ careLeaver: ['former relevant', 'qualifying'] })
    .who('Leaving Care')
    .must({ allocate: "Leaving Care's personal adviser" })
    .cites('SHR-6.03'),
  'what-the-adviser-does': when({ careLeaver: ['former relevant', 'qualifying'] })
    .who("Leaving Care's personal adviser")
    .must('see to education, training, health and housing')
    .cites('SHR-6.04'),
  'adviser-has-the-pathway-plan': when({ careLeaver: ['former relevant', 'qualifying'] })
    .who("Leaving Care's personal adviser")
    .must({ complete: 'pathway plan' })
    .cites('SHR-6.04'),
  'summary-at-seventeen': heldBy('LAC Permanency', 'DCT')
    .who('holder')
    .must({ send: 'transfer summary', to: 'Leaving Care' })
    .due('from 17th birthday', 'before 18th birthday')
    .readings({ 'at-some-time-while-seventeen': 'followed', 'on-the-birthday': { due: 'at 17th birthday' } })
    .topic('leaving care', 'papers for a move')
    .matter('send leaving care the papers')
    .cites('SHR-6a.01'),
  'summary-before-seventeen': when({ significantComplexities: 'yes' })
    .heldBy('LAC Permanency', 'DCT')
    .who('holder')
    .must({ send: 'transfer summary', to: 'Leaving Care' })
    .due('before 17th birthday')
    .replaces('summary-at-seventeen')
    .topic('leaving care', 'papers for a move')
    .says('It is the same summary, sooner.')
    .cites('SHR-6a.01', 'SHR-6a.02'),
  'care-leavers-of-case-management': when({ lookedAfter: 'yes', age: '17 or over' })
    .heldBy('Case Management')
    .acknowledge({ unclear: ['summary-at-seventeen', 'referred-to-leaving-care', 'adviser-after-the-summary'], about: 'who' })
    .says(
      'The referral, the summary and the adviser are laid down for young people of LAC permanency and the Disabled Children’s Team. For one in care whom case management still has at seventeen ' +
        'nobody is told to prepare anything, and nothing is said of eighteen.',
    )
    .cites('SHR-4c.02', 'SHR-6a.01', 'SHR-6a.03'),
  'adviser-after-the-summary': heldBy('LAC Permanency', 'DCT')
    .who('Leaving Care')
    .may({ allocate: "Leaving Care's personal adviser", for: 'working alongside' })
    .due('from 17th birthday')
    .cites('SHR-6a.03'),
  'adviser-after-an-earlier-summary': when({ significantComplexities: 'yes' })
    .heldBy('LAC Permanency', 'DCT')
    .who('Leaving Care')
    .may({ allocate: "Leaving Care's personal adviser", for: 'working alongside' })
    .replaces('adviser-after-the-summary')
    .says('The summary is sent so that the adviser can be appointed, be it at seventeen or earlier.')
    .cites('SHR-6a.02', 'SHR-6a.03'),
  'adviser-after-an-earlier-referral': when({ specificComplexNeeds: 'yes' })
    .heldBy('LAC Permanency')
    .who('Leaving Care')
    .may({ allocate: "Leaving Care's personal adviser", for: 'working alongside' })
    .replaces('adviser-after-the-summary')
    .says('The referral, too, is made so that the adviser can be appointed.')
    .cites('SHR-4c.03', 'SHR-4c.04'),
  'which-young-people-of-dct': heldBy('DCT')
    .acknowledge({ unclear: ['summary-at-seventeen', 'summary-before-seventeen', 'worked-together-for-a-year'], about: 'whether' })
    .says('A summary is asked for all young people of DCT, though the leaving care team serves only those who come out of care.')
    .cites('SHR-6a.01', 'SHR-6a.04'),
  'complexities-undefined': when({ significantComplexities: 'yes' })
    .heldBy('LAC Permanency', 'DCT')
    .acknowledge({ undefined: 'significant complexities' })
    .says('No test is given, no earliest age and nobody who decides; the referral itself speaks of specific complex needs.')
    .cites('SHR-6a.02', 'SHR-4c.03'),
  'worked-together-for-a-year': heldBy('LAC Permanency', 'DCT')
    .who("Leaving Care's personal adviser")
    .must({ workAlongside: 'holder' })
    .due('for 12 months')
    .readings({ 'a-year-from-whenever-it-begins': 'as written', 'from-seventeen': { due: 'for 12 months from 17th birthday' } })
    .matter('work alongside before leaving care')
    .cites('SHR-6a.04'),
  'year-without-a-start': heldBy('LAC Permanency', 'DCT')
    .acknowledge({ unclear: 'worked-together-for-a-year', about: 'limit' })
    .says(
      'When the twelve months begin is not said; a year that begins before the seventeenth birthday ends before the eighteenth, and one that ' +
        'begins later ends after it.',
    )
    .cites('SHR-6a.04'),
  'why-a-year-together': says('Working together is to pass on full information and to make the passage between care, need and pathway planning easy.').topic('leaving care', 'working together').cites('SHR-6a.05'),
  'chart-of-teams': heldBy('LAC Permanency', 'DCT', 'Leaving Care')
    .acknowledge({ missing: 'Appendix C' })
    .says('A chart of which team does what, and when cases pass, is referred to and was not supplied; it may settle some of what is open here.')
    .cites('SHR-6a.06'),

  // ---- 7 Private fostering
  'private-fostering-appendix': when({ privatelyFostered: 'yes' })
    .acknowledge({ missing: 'Appendix D' })
    .says('Who has a privately fostered child is left to an appendix that was not supplied.')
    .cites('SHR-7.01'),
}
