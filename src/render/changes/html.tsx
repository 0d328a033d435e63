/** A difference as one web page that needs no script, no second file and no network. */
import type { VNode } from 'preact'
import type { DiffReport } from '../../diff/index.js'
import { webPage } from '../handbook/html.js'
import { capitalised } from '../words/text.js'
import type { BehaviourDocument, DifferenceItem, RecordItem } from './behaviour-document.js'
import { changesDocument } from './document.js'
import type { ChangeItem, ChangesDocument } from './document.js'
import type { TopicsDocument } from './topics-document.js'

export function changesHtml(report: DiffReport): string {
  const document = changesDocument(report)
  return webPage(
    document.title,
    <a href="#main">{document.title}</a>,
    <main id="main" tabIndex={-1}>
      <div class="page">
        <Whole document={document} />
      </div>
    </main>,
  )
}

function Whole({ document: { title, summary, versions, behaviour, topics, groups } }: { document: ChangesDocument }): VNode {
  return (
    <>
      <h1>{title}</h1>
      <p>
        <strong>{summary}</strong>
      </p>
      <dl class="facts">
        {versions.map(({ name, label, digest }) => (
          <>
            <dt>{name}</dt>
            <dd>
              {label} <span class="quiet">digest {digest}</span>
            </dd>
          </>
        ))}
      </dl>
      {behaviour === undefined ? null : <Behaviour document={behaviour} />}
      {topics === undefined ? null : <Topics document={topics} />}
      {groups.map(({ level, words, changes }) => (
        <section>
          <h2>{capitalised(level)}</h2>
          <p>{capitalised(words)}.</p>
          <ul>
            {changes.map((change) => (
              <Change change={change} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Behaviour({ document: { headline, records, notes } }: { document: BehaviourDocument }): VNode {
  return (
    <section>
      <h2>For cases</h2>
      <p>{capitalised(headline)}.</p>
      {records.map((record, index) => (
        <Cause record={record} number={index + 1} />
      ))}
      {notes.length === 0 ? null : (
        <ul>
          {notes.map((note) => (
            <li>{capitalised(note)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Topics({ document: { columns, topics, notes } }: { document: TopicsDocument }): VNode {
  return (
    <section>
      <h2>Topic by topic</h2>
      <div class="scroll" role="group" aria-label="Topic by topic" tabIndex={0}>
        <table>
          <caption class="hidden">Whether the two answer alike</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{capitalised(column)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.map(({ topic, fields }) => (
              <tr>
                <th scope="row">{topic}</th>
                {fields.map(({ verdict }) => (
                  <td>{verdict}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {topics.map(({ topic, is, fields }) => (
        <article>
          <h3>{capitalised(topic)}</h3>
          <p>{is}</p>
          <dl class="facts">
            {fields.map(({ field, verdict, lines }) => (
              <>
                <dt>{capitalised(field)}</dt>
                <dd>
                  <strong>{verdict}</strong>
                  <ul>
                    {lines.map((line) => (
                      <li>{line}</li>
                    ))}
                  </ul>
                </dd>
              </>
            ))}
          </dl>
        </article>
      ))}
      <ul>
        {notes.map((note) => (
          <li>{capitalised(note)}</li>
        ))}
      </ul>
    </section>
  )
}

function Cause({ record: { causes, how, differences, more }, number }: { record: RecordItem; number: number }): VNode {
  return (
    <article class="card plain" aria-labelledby={`cause-${number}`}>
      <header>
        <h3 id={`cause-${number}`}>
          {number}. {causes.length === 1 ? causes[0]!.subject : `${causes.length} changes`}
        </h3>
      </header>
      <ul>
        {causes.map(({ subject, words, code, fingerprint }) => (
          <li>
            {subject}: {words}{' '}
            <span class="quiet">
              {code} {fingerprint}
            </span>
          </li>
        ))}
      </ul>
      {how === undefined ? null : <p>{capitalised(how)}.</p>}
      {differences.map((difference) => (
        <Cases difference={difference} />
      ))}
      {more === 0 ? null : <p>And {more} more of the same cause.</p>}
    </article>
  )
}

function Cases({
  difference: { matter, parts, moments, reading, count, blocks, complete, example },
}: {
  difference: DifferenceItem
}): VNode {
  return (
    <>
      <h4>
        {capitalised(matter)}
        {moments === undefined ? '' : `, ${moments}`}
      </h4>
      <dl class="facts">
        {reading === undefined ? null : (
          <div>
            <dt>Reading</dt>
            <dd>{reading}</dd>
          </div>
        )}
        {parts.map(({ part, words }) => (
          <div>
            <dt>{capitalised(part)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>How many</dt>
          <dd>{count}</dd>
        </div>
      </dl>
      {blocks.length === 0 ? null : (
        <ul>
          {blocks.map((block, index) => (
            <li>
              {index === 0 ? 'if' : 'or if'} {block}
            </li>
          ))}
          {complete ? null : <li>and in others</li>}
        </ul>
      )}
      {example === undefined ? null : (
        <p class="quiet">
          For example {example.case}
          {example.before === undefined ? '' : `: before ${example.before}; now ${example.after}`}
        </p>
      )}
    </>
  )
}

function Change({ change: { subject, words, code, fingerprint, details } }: { change: ChangeItem }): VNode {
  return (
    <li>
      <strong>{subject}</strong>: {words}{' '}
      <span class="quiet">
        {code} {fingerprint}
      </span>
      {details.length === 0 ? null : (
        <ul>
          {details.map(({ name, words: said }) => (
            <li>
              {name}: {said}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
