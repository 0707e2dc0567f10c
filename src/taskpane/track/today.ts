/** The day that it is where the user is, as an ISO day. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join('-');
}
