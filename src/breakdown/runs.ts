/** Stretches of equal values: rows of one format that stand together share their flags. */
export function runs(values: readonly string[]): { start: number; length: number }[] {
  const found: { start: number; length: number }[] = [];
  values.forEach((value, index) => {
    const last = found.at(-1);
    if (last && values[last.start] === value) last.length += 1;
    else found.push({ start: index, length: 1 });
  });
  return found;
}
