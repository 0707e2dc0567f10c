/**
 * The part of `Office` that the client's script leaves to its loader: the context, `onReady` and `actions`. Made for
 * Node and for a page that embeds the pane. The requirement level decides what the client lets an add-in use.
 */
export interface OfficeSurroundings {
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly isDarkTheme?: boolean;
}

export type CommandHandler = (event: { completed(): void }) => void;

const isAtLeast = (level: string, wanted: string) => {
  const [major = 0, minor = 0] = level.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};

const light = { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' };
const dark = { bodyBackgroundColor: '#262626', bodyForegroundColor: '#FFFFFF' };

export function officeParts(requirement: string, surroundings: OfficeSurroundings = {}) {
  const { displayLanguage = 'en-US', contentLanguage = 'en-US', isDarkTheme = false } = surroundings;
  const levels: Readonly<Record<string, string>> = { ExcelApi: requirement, SharedRuntime: '1.1' };
  const readyInfo = { host: 'Excel', platform: 'OfficeOnline' };
  const commands = new Map<string, CommandHandler>();
  return {
    context: {
      requirements: {
        isSetSupported: (name: string, version: string | number = '1.1') => {
          const level = levels[name];
          return level !== undefined && isAtLeast(level, String(version));
        },
      },
      displayLanguage,
      contentLanguage,
      officeTheme: { ...(isDarkTheme ? dark : light), isDarkTheme },
      host: readyInfo.host,
      platform: readyInfo.platform,
      diagnostics: { ...readyInfo, version: '16.0.0.0' },
    },
    onReady: (callback?: (info: typeof readyInfo) => unknown) => {
      const ready = Promise.resolve(readyInfo);
      return callback === undefined
        ? ready
        : ready.then(async (info) => {
            await callback(info);
            return info;
          });
    },
    actions: {
      associate: (id: string, handler: CommandHandler) => void commands.set(id, handler),
    },
    /** What the ribbon does when its button is clicked. */
    commands: commands as ReadonlyMap<string, CommandHandler>,
  };
}

/**
 * The client knows the level of every member and means to check it, but the switch that its script throws is not the
 * one that it reads (seen in @microsoft/office-js 1.1.110). With this a member above the level fails as ApiNotFound.
 */
export function checkRequirements(officeExtension: unknown): void {
  const { CommonUtility } = officeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = true;
}
