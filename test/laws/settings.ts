/** `ANLIU_WRITE_PAGES=1`: generated pages are written anew instead of being compared. */
export const writePages = process.env['ANLIU_WRITE_PAGES'] === '1';
