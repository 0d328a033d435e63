// How fast something decides. Import it anew for each engine (`rate.mjs?1`): code that has been optimised for one engine would be slower for the next.

/** Decisions for each second that the processor works, over about a third of a second; others may use the processor too. */
export async function rate(decide, count, from) {
  let i = from % count
  let done = 0
  let taken = 0
  let isLater = false
  const begin = process.cpuUsage()
  while (taken < 300_000) {
    const batch = isLater ? 20 : done < 50 ? 10 : 500
    for (let left = batch; left > 0; left--) {
      const answer = decide(i)
      if (typeof answer !== 'string') {
        isLater = true
        await answer
      }
      i = i + 1 === count ? 0 : i + 1
    }
    done += batch
    const { user, system } = process.cpuUsage(begin)
    taken = user + system
  }
  return (done / taken) * 1e6
}
