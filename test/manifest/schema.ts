/**
 * The grammar of a task pane manifest, as far as this add-in may use it: which elements stand inside which, in which
 * order, and how often. Office reads the file in schema order and rejects the whole add-in over one misplaced element.
 * Elements that the schema knows but this add-in has no use for are left out on purpose, and so are reported.
 */
export interface Part {
  readonly name: string;
  readonly required: boolean;
  readonly many: boolean;
  readonly inside: Inside;
}

/** What stands inside: a fixed sequence, or one that the element's xsi:type selects. */
export type Inside = readonly Part[] | { readonly byType: Readonly<Record<string, readonly Part[]>> };

const one = (name: string, inside: Inside = []): Part => ({ name, required: true, many: false, inside });
const maybe = (name: string, inside: Inside = []): Part => ({ name, required: false, many: false, inside });
const some = (name: string, inside: Inside = []): Part => ({ name, required: true, many: true, inside });
const any = (name: string, inside: Inside = []): Part => ({ name, required: false, many: true, inside });

const overridable = [any('Override')];
const icon = one('Icon', [some('Image')]);

const action = one('Action', {
  byType: {
    ShowTaskpane: [maybe('TaskpaneId'), one('SourceLocation'), maybe('Title')],
    ExecuteFunction: [one('FunctionName')],
  },
});

const control = some('Control', {
  byType: {
    Button: [
      one('Label'),
      one('Supertip', [one('Title'), one('Description')]),
      icon,
      action,
      maybe('Enabled'),
    ],
  },
});

const desktop = one('DesktopFormFactor', [
  maybe('GetStarted', [one('Title'), one('Description'), one('LearnMoreUrl')]),
  one('FunctionFile'),
  some('ExtensionPoint', {
    byType: { PrimaryCommandSurface: [some('OfficeTab', [some('Group', [one('Label'), icon, control])])] },
  }),
]);

const resources = one('Resources', [
  one('Images', [some('Image', overridable)]),
  one('Urls', [some('Url', overridable)]),
  one('ShortStrings', [some('String', overridable)]),
  one('LongStrings', [some('String', overridable)]),
]);

const versionOverrides = one('VersionOverrides', {
  byType: {
    VersionOverridesV1_0: [
      one('Hosts', [some('Host', { byType: { Workbook: [one('Runtimes', [one('Runtime')]), desktop] } })]),
      resources,
    ],
  },
});

/** The root element `OfficeApp`. */
export const officeApp: Inside = {
  byType: {
    TaskPaneApp: [
      one('Id'),
      one('Version'),
      one('ProviderName'),
      one('DefaultLocale'),
      one('DisplayName', overridable),
      one('Description', overridable),
      one('IconUrl', overridable),
      one('HighResolutionIconUrl', overridable),
      one('SupportUrl', overridable),
      maybe('AppDomains', [some('AppDomain')]),
      one('Hosts', [one('Host')]),
      one('Requirements', [one('Sets', [some('Set')])]),
      one('DefaultSettings', [one('SourceLocation', overridable)]),
      one('Permissions'),
      versionOverrides,
    ],
  },
};
