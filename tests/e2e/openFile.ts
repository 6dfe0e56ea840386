import { newContext, type Look } from './browser.ts';

/** Opens a file without a network; whatever it asks for besides `own` addresses, and every error, goes to `wrong`. `await using` closes it. */
export async function openFile(address: string, look: Look = {}, own = /^(?:data|blob):|^file:.*\.html/) {
  const context = await newContext(look);
  await context.setOffline(true);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', request => { if (!own.test(request.url())) wrong.push(request.url()); });
  page.on('requestfailed', request => wrong.push(`failed: ${request.url()}`));
  page.on('console', message => { if (message.type() === 'error') wrong.push(message.text()); });
  page.on('pageerror', error => wrong.push(error.message));
  await page.goto(address);
  return { page, wrong, [Symbol.asyncDispose]: () => context.close() };
}
