/**
 * Brings a plan file of an older version to the present one, a version at a time. A step works on what was read and not
 * on a plan: the file may still be wrong, and what a step doesn't find it leaves alone, for the schema to say. A file of
 * a newer version comes back as it was.
 */
import { knownUnit } from './amount-unit';
import { planVersion } from './schema';

type File = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is File =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By the version that they start from. */
const steps: Readonly<Record<number, (file: File) => File>> = {
  // The unit had a name only; now it may say of which currency and how many.
  1: (file) =>
    isRecord(file.unit) ? { ...file, unit: { ...knownUnit(file.unit.name), ...file.unit } } : file,
};

export function migrate(file: File): File {
  let migrated = file;
  const from = typeof file.version === 'number' ? file.version : planVersion;
  for (let version = from; version < planVersion && steps[version]; version += 1) {
    migrated = { ...steps[version]?.(migrated), version: version + 1 };
  }
  return migrated;
}
