/** A form that shows a part of a page: by marks and by words. Without a script there is no form, and everything is shown. */
import type { VNode } from 'preact'

export interface FilterGroup {
  readonly legend: string
  /** `value`: the mark that a thing must have to be shown. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/**
 * The form stands behind the text and is put into its place by the script, so that nothing has to be said twice.
 *
 * @param setup our own script, never text of a stranger's: a function of the form that puts it into its place and returns `items` (what is
 * shown or hidden), `marks` and `text` of one, `what` they are, and `before` and `after`, which show or hide the rest; or nothing
 */
export function Filter({ groups, setup, style = '' }: { groups: readonly FilterGroup[]; setup: string; style?: string }): VNode {
  return (
    <>
      <form class="filter" hidden>
        {groups.map(({ legend, choices }) => (
          <fieldset>
            <legend>{legend}</legend>
            {choices.map(({ value, label }) => (
              <label>
                <input type="checkbox" value={value} checked /> {label}
              </label>
            ))}
          </fieldset>
        ))}
        <label class="words">
          With these words <input type="search" name="words" autocomplete="off" />
        </label>
        <output aria-live="polite"></output>
      </form>
      {/* Our own text, without a character that could end the element. */}
      {style === '' ? null : <style dangerouslySetInnerHTML={{ __html: style }} />}
      <script dangerouslySetInnerHTML={{ __html: scriptWith(setup) }} />
    </>
  )
}

const scriptWith = (setup: string): string => `
(() => {
  const form = document.querySelector('form.filter')
  const page = form && (${setup.trim()})(form)
  if (!page) return
  form.hidden = false
  const apply = () => {
    const asked = new Set([...form.querySelectorAll('input:checked')].map((input) => input.value))
    const words = form.elements.words.value.trim().toLowerCase()
    page.before(asked)
    for (const item of page.items) item.hidden = !page.marks(item).every((mark) => asked.has(mark)) || (words !== '' && !page.text(item).toLowerCase().includes(words))
    page.after()
    form.querySelector('output').textContent = page.items.filter((item) => !item.hidden).length + ' of ' + page.items.length + ' ' + page.what
  }
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  apply()
})()
`
