/**
 * Runs a program of the system. Rejects with a ToolError whose message says what to do: install it, or what it
 * complained of.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export class ToolError extends Error {
  constructor(
    readonly code: 'toolMissing' | 'toolFailed',
    message: string,
  ) {
    super(message);
    this.name = 'ToolError';
  }
}

/** The programs, and the Debian packages that bring them. */
const packages = {
  soffice: 'libreoffice-calc',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
} as const;

export async function runTool(program: keyof typeof packages, options: readonly string[]): Promise<void> {
  try {
    await run(program, options, { timeout: 180_000 });
  } catch (cause) {
    const { code, stderr = '' } = cause as { code?: unknown; stderr?: string };
    if (code === 'ENOENT') {
      throw new ToolError(
        'toolMissing',
        `${program} is not installed, or not on the PATH. On Debian: apt-get install ${packages[program]}`,
      );
    }
    throw new ToolError('toolFailed', `${program} failed: ${stderr.trim() || String(cause)}`);
  }
}
