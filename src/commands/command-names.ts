/** The ribbon commands by the names that manifest.xml calls them by. */
export const commandNames = ['generateWorkbook', 'checkAndHighlight', 'clearHighlights'] as const;

export type CommandName = (typeof commandNames)[number];
