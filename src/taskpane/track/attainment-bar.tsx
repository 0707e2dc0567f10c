/** A rate as a bar that is full at 100 %; what is not known has none. */
interface Props {
  readonly rate: number | undefined;
  /** What it measures; without one the bar only repeats a figure beside it, and is not read out. */
  readonly label?: string;
}

export function AttainmentBar({ rate, label }: Props) {
  if (rate === undefined) return undefined;
  return (
    <progress
      max={1}
      value={Math.min(Math.max(rate, 0), 1)}
      {...(label === undefined ? { 'aria-hidden': true } : { 'aria-label': label })}
    />
  );
}
