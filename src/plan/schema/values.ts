/** The values that all parts of a plan are made of: texts, codes, shares, amounts, days. */
import { config, z } from 'zod';

// A content security policy without 'unsafe-eval' forbids the compiled fast path.
config({ jitless: true });

export const text = z.union([
  z.string().trim().min(1).max(2000),
  z.strictObject({ zh: z.string().trim().min(1).max(2000), en: z.string().trim().min(1).max(2000) }),
]);
/** Shown to people and used in look-ups: no characters that a look-up would take for a wildcard. */
export const code = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,29}$/u);
export const isCode = (text: string): boolean => code.safeParse(text).success;
/** Part of table names, hence plain ASCII. */
export const dimensionCode = z.string().regex(/^[a-z][A-Za-z]{0,19}$/);
export const tableName = z.string().regex(/^tbl[A-Z][A-Za-z0-9]{0,40}$/);
/** A row's code as a table has it, such as `east:large` in the matrix. */
export const rowCode = z.string().min(1).max(100);
export const columnKey = z.string().regex(/^[a-z][A-Za-z]{0,19}(:.{1,30})?$/);
export const share = z.number().min(0).max(1);
export const rate = z.number().min(-1).max(100);
export const amount = z.number().min(-1e15).max(1e15);
export const count = z.int().min(0).max(1e9);
export const day = z.iso.date();

export const unit = z.enum(['percent', 'count', 'amount', 'other']);

export const taskState = z.enum(['open', 'running', 'done']);

export type Text = z.infer<typeof text>;
export type Unit = z.infer<typeof unit>;
export type TaskState = z.infer<typeof taskState>;
