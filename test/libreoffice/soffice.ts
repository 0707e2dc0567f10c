/**
 * LibreOffice on the command line: an engine that owes nothing to ours. Every run has a profile of its own that
 * is thrown away, so runs may overlap and no setting of the user's takes part; the profile makes LibreOffice
 * calculate every formula anew instead of trusting the results in the file. Rejects with a SofficeError.
 */
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export class SofficeError extends Error {
  constructor(
    readonly code: 'sofficeMissing' | 'conversionFailed',
    message: string,
  ) {
    super(message);
    this.name = 'SofficeError';
  }
}

const always = 0;
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${always}</value></prop>
  </item>
</oor:items>
`;

async function withProfile<T>(use: (profileUrl: string) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(path.join(tmpdir(), 'soffice-'));
  try {
    await mkdir(path.join(profile, 'user'));
    await writeFile(path.join(profile, 'user/registrymodifications.xcu'), settings);
    return await use(pathToFileURL(profile).href);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

function explain(cause: unknown): SofficeError {
  const { code, stderr = '' } = cause as { code?: unknown; stderr?: string };
  if (code === 'ENOENT') {
    return new SofficeError(
      'sofficeMissing',
      'LibreOffice is not installed (soffice is not on the PATH). On Debian: apt-get install libreoffice-calc',
    );
  }
  return new SofficeError('conversionFailed', `soffice failed: ${stderr.trim() || String(cause)}`);
}

/** Converts the file into `directory`; returns the path of the result. */
export async function convert(file: string, format: 'xlsx' | 'pdf', directory: string): Promise<string> {
  const result = path.join(directory, `${path.basename(file, path.extname(file))}.${format}`);
  if (path.resolve(result) === path.resolve(file)) {
    throw new SofficeError('conversionFailed', `${file} would be converted onto itself.`);
  }
  await rm(result, { force: true });
  await withProfile(async (profile) => {
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
    await run('soffice', [...options, '--convert-to', format, '--outdir', directory, file], {
      timeout: 180_000,
    }).catch((cause: unknown) => {
      throw explain(cause);
    });
  });
  // soffice reports success even when it could not read the file.
  await access(result).catch(() => {
    throw new SofficeError('conversionFailed', `soffice made nothing of ${file}.`);
  });
  return result;
}
