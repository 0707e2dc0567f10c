/** How often a property is tried: a tenth of it in `npm run test:unit`, which has to be quick, and in full elsewhere. */
export const runs = (whole: number): number =>
  process.env['npm_lifecycle_event'] === 'test:unit' ? Math.ceil(whole / 10) : whole;
