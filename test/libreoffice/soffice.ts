/**
 * LibreOffice on the command line: an engine that owes nothing to ours. Every run has a profile of its own that
 * is thrown away, so runs may overlap and no setting of the user's takes part; the profile makes LibreOffice
 * calculate every formula anew instead of trusting the results in the file. Rejects with a ToolError.
 */
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ToolError, runTool } from './tool';

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

/** Converts the file into `directory`; returns the path of the result. */
export async function convert(file: string, format: 'xlsx' | 'pdf', directory: string): Promise<string> {
  const result = path.join(directory, `${path.basename(file, path.extname(file))}.${format}`);
  if (path.resolve(result) === path.resolve(file)) {
    throw new ToolError('toolFailed', `${file} would be converted onto itself.`);
  }
  await rm(result, { force: true });
  await withProfile(async (profile) => {
    const options = [`-env:UserInstallation=${profile}`, '--headless', '--norestore'];
    await runTool('soffice', [...options, '--convert-to', format, '--outdir', directory, file]);
  });
  // soffice reports success even when it could not read the file.
  await access(result).catch(() => {
    throw new ToolError('toolFailed', `soffice made nothing of ${file}.`);
  });
  return result;
}
