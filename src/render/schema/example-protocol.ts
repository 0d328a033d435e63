/** A whole protocol, small but complete, that shows the language at work. */
export const exampleProtocol = `# yaml-language-server: $schema=./node_modules/caseway/schema/protocol.schema.json
authority: borsetshire

words:
  name: Borsetshire
  calendar: england-and-wales

  teams:
    Duty: { name: Duty Team, does: assessment }
    Family: { name: Family Team, does: long-term, per: area }

  events:
    conference: { name: Initial conference, means: initial child protection conference, happens: once }
    handover: { name: Handover meeting, means: transfer meeting, held: every week }

  roles:
    social worker: { name: Social Worker }
    team manager: { name: Team Manager }
    service manager: { name: Service Manager }

  documents:
    chronology: { name: Chronology }

  facts:
    plan: { name: Plan, oneOf: [child protection, child in need, none], means: plan, settledAt: conference }
    disputed: { name: Disputed, yesNo: Do the two managers disagree about the move? }

terms:
  cpPlan: { plan: child protection }

protocol:
  version: "1"
  effective: 2026-04-01
  review: 2027-04-01

rules:
  conference-hands-over:
    when: cpPlan
    heldBy: Duty
    transferAt: conference
    to: Family by area
    agreedAt: handover
    within: 10 working days of conference
    cites: B-2.1
  chronology-first:
    when: cpPlan
    heldBy: Duty
    who: Duty's social worker
    must: { complete: chronology }
    due: before conference
    holdsUp: conference-hands-over
    cites: B-2.2
  disputes:
    when: { disputed: yes }
    escalateTo: [team manager, service manager]
    cites: B-3.1
  no-plan-is-not-spoken-of:
    when: { not: cpPlan }
    heldBy: Duty
    acknowledge: { gapAt: conference }
    says: Which team has a child for whom no protection plan is made is not said.
    cites: B-2.1
`
