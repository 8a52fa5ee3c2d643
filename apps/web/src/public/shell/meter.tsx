interface Props {
  readonly part: number;
  readonly whole: number;
  readonly label: string;
  readonly colour?: string;
}

/** A bar whose numbers stand beside it in words. */
export function Meter({ part, whole, label, colour }: Props) {
  const share = whole === 0 ? 0 : Math.min(part / whole, 1);
  return (
    <span
      className="meter"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(whole, 1)}
      aria-valuenow={part}
    >
      <span style={{ transform: `scaleX(${share})`, backgroundColor: colour }} />
    </span>
  );
}
