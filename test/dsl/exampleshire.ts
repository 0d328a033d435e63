/** A small authority for the type tests. */
import { authority } from 'caseway'

export const language = authority('exampleshire', {
  name: 'Exampleshire',
  calendar: 'england-and-wales',
  teams: {
    CAT: { name: 'Assessment Team' },
    Locality: { name: 'Locality Team', per: 'area' },
    FIT: { name: 'FIT' },
    CLA: { name: 'Looked After Team' },
  },
  events: {
    ICPC: { name: 'Initial Child Protection Conference' },
    'transfer meeting': { name: 'Transfer meeting' },
    referral: { name: 'Referral' },
    'return home': { name: 'Return home' },
    'end of assessment': { name: 'End of assessment' },
    'pick-up point': { name: 'Pick-up point' },
  },
  roles: {
    'team manager': { name: 'Team manager' },
    'operations manager': { name: 'Operations manager' },
    'head of service': { name: 'Head of service' },
    family: { name: 'The family' },
  },
  documents: { chronology: { name: 'Chronology' }, 'strategy document': { name: 'Strategy document' } },
  facts: {
    plan: { name: 'Plan', oneOf: ['child protection', 'child in need', 'none'] },
    agreedAtMeeting: { name: 'Agreed', yesNo: 'Was it agreed?' },
    judgedAge: { name: 'Age as judged', age: 'the age judged at screening' },
    closed: { name: 'Closed', since: 'the case was closed' },
  },
})
export const { cpPlan } = language.terms({ cpPlan: { plan: 'child protection' } })
