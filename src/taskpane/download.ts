/** Gives the user a file of JSON; `name` may have signs in it that no system takes. */
export function downloadText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|]/g, ' ').trim()}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
