declare global {
  /** Where the WebContainer client looks for its site, instead of StackBlitz; its own name, read by the client too. */
  var WEBCONTAINER_API_IFRAME_URL: string | undefined;
}

/** The folder, beside the default page, in which the same page is served with the headers that real Node needs. */
const NODE_PAGE = 'node/';

/** The address of the frame that the WebContainer client embeds, without its query. */
export function headlessAddress(): string {
  return new URL('/headless', globalThis.WEBCONTAINER_API_IFRAME_URL ?? 'https://stackblitz.com').href;
}

/** True on the page that is served for real Node, whether or not its headers arrived. */
export const onNodePage = (): boolean => new URL('.', document.baseURI).pathname.endsWith(`/${NODE_PAGE}`);

/** The address of that page, with a fragment that names or holds a run. */
export function nodePage(fragment: string): string {
  const folder = new URL(onNodePage() ? '.' : NODE_PAGE, document.baseURI);
  return `${folder.href}#${fragment}`;
}
