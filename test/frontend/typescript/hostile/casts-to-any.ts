//! hidden-mistake |  as any
import { cpPlan, heldBy, protocol, stay, transferAt, when } from './words.js'
export default protocol({ version: '1', effective: '2019' }, { a: transferAt('ICPC').to('Localty' as any) })
