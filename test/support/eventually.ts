/** Looks again until it is as wanted; gives what was seen last, for the check to judge. Patience is bounded. */
const patience = 30_000;
const pause = 100;

export async function eventually<Seen>(
  look: () => Seen | Promise<Seen>,
  wanted: (seen: Seen) => boolean,
): Promise<Seen> {
  const deadline = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (wanted(seen) || Date.now() > deadline) return seen;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
