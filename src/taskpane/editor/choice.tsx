/**
 * A drop-down of the editor; native, as cells of a list must stay small. While codes are typed, two options may be the
 * same for a moment.
 */
export interface Option {
  readonly value: string;
  readonly name: string;
}

interface Props {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

export function Choice({ id, label, value, options, onChoose }: Props) {
  return (
    <select
      id={id}
      className="typed"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {options.map((option, index) => (
        <option key={index} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
