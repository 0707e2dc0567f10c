/** Follows a value that changes often, such as what is being typed, once it has rested for a while. */
import { useEffect, useState } from 'react';

/** Milliseconds without a change before a value counts. */
const rest = 400;

export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (Object.is(value, settled)) return;
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
