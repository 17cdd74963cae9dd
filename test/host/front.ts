import { readFile } from 'node:fs/promises';
import {
  createServer,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { ExtensionHost } from './extensionHost';
import { sayError, Unavailable } from './report';
import type { Server } from './server';
import type { Locale, Settings } from './userData';

/** What the page of a front is like. */
export interface FrontOptions {
  readonly host: ExtensionHost;
  /** The folders of the extensions that the page's web worker runs. */
  readonly extensions: readonly string[];
  /** Settings for a page that has no server to read them from. */
  readonly settings: Settings;
  /** The display language: English unless told. */
  readonly locale?: Locale;
  /** Gives webviews a site of their own, and so a process, as they have on the desktop. */
  readonly webviewsApart?: boolean;
}

/** A server's page, but with extensions in its web worker. */
export interface Front extends Server {
  /** The address of a file of one of the extensions. */
  fileAddress(extension: string, path: string): string;
}

/** How addresses of the extensions' files begin. */
const prefix = '/__web/';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Stands before a server: serves the extensions, edits its page, and passes on all the rest. */
export async function startFront(server: Server, options: FrontOptions): Promise<Front> {
  const upstream = Number(server.authority.split(':')[1]);
  const token = new URL(server.address('/')).searchParams.get('tkn') ?? '';
  const answer: RequestListener = (asked, given) => {
    // A browser keeps the token for the site that the window is of.
    if (asked.headers.host !== authority) asked.headers.cookie = `vscode-tkn=${token}`;
    void respond(asked, given, upstream, options).catch((error: unknown) => {
      sayError(error);
      given.destroy();
    });
  };
  const front = createServer(answer);
  const sockets = new Set<Socket>();
  front.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  front.on('upgrade', (asked, socket: Socket, head) => {
    passOn(asked, socket, head, upstream);
  });
  await new Promise<void>(resolve => front.listen(0, '127.0.0.1', resolve));
  const authority = `127.0.0.1:${String((front.address() as AddressInfo).port)}`;
  return {
    authority,
    ended: server.ended,
    crashExtensionHosts: () => server.crashExtensionHosts(),
    address: (place, query) => server.address(place, query).replace(server.authority, authority),
    fileAddress: (extension, path) => {
      const index = options.extensions.indexOf(extension);
      return `http://${authority}${prefix}${String(index)}/${path}`;
    },
    stop: async () => {
      front.close();
      for (const socket of sockets) socket.destroy();
      await server.stop();
    },
  };
}

async function respond(
  asked: IncomingMessage,
  given: ServerResponse,
  port: number,
  options: FrontOptions,
): Promise<void> {
  const { pathname } = new URL(asked.url ?? '/', 'http://front');
  if (pathname.startsWith(prefix)) {
    await serveFile(given, decodeURIComponent(pathname.slice(prefix.length)), options);
    return;
  }
  const edit = editOf(pathname, asked.headers.host ?? '', options);
  // Plain text can be edited.
  const headers = { ...asked.headers, 'accept-encoding': 'identity' };
  const target = { host: '127.0.0.1', port, path: asked.url, method: asked.method, headers };
  const passed = request(target, answer => {
    if (edit === null || answer.statusCode !== 200) {
      given.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(given);
    } else {
      void sendEdited(answer, given, edit);
    }
  });
  passed.on('error', () => given.destroy());
  given.on('close', () => passed.destroy());
  asked.pipe(passed);
}

async function serveFile(given: ServerResponse, asked: string, options: FrontOptions) {
  // Of extensions from elsewhere than a gallery, a page reads the manifest's English words only.
  const path =
    options.locale === 'zh-cn' ? asked.replace(/\.nls\.json$/, '.nls.zh-cn.json') : asked;
  const [index = '', ...rest] = normalize(path).split('/');
  const folder = options.extensions[Number(index)];
  try {
    const bytes = await readFile(join(folder ?? '/nowhere', ...rest));
    const type = types[extname(path)] ?? 'text/plain';
    // As the site does that serves extensions to vscode.dev: pages of other origins load from it.
    given.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' });
    given.end(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EISDIR') throw error;
    given.writeHead(404).end();
  }
}

type Edit = (text: string) => string;

/** What is changed in the answer to `path`; null for what passes as it is. */
function editOf(path: string, authority: string, options: FrontOptions): Edit | null {
  if (path === '/') return page => withConfiguration(page, authority, options);
  const isWorkbench = path.endsWith('/workbench/workbench.js');
  return isWorkbench && options.host === 'serverless' ? withoutServer : null;
}

async function sendEdited(answer: IncomingMessage, given: ServerResponse, edit: Edit) {
  try {
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    const bytes = Buffer.from(edit(Buffer.concat(parts).toString('utf8')));
    const headers: OutgoingHttpHeaders = {
      ...answer.headers,
      'content-length': bytes.length,
    };
    const policy = headers['content-security-policy'];
    if (typeof policy === 'string') {
      // Where webviews are when they are apart.
      const framed = policy.replace('frame-src ', 'frame-src http://*.localhost:* ');
      headers['content-security-policy'] = framed;
    }
    delete headers['transfer-encoding'];
    given.writeHead(200, headers);
    given.end(bytes);
  } catch (error) {
    sayError(error);
    given.destroy();
  }
}

/** Tells the workbench, by the configuration in its page, of the extensions for its worker. */
function withConfiguration(page: string, authority: string, options: FrontOptions): string {
  const place = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  return replaced(page, place, (_, start: string, escaped: string) => {
    const json = escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const configuration = JSON.parse(json) as Record<string, unknown>;
    const extensions = options.extensions.map((_folder, index) => {
      return { scheme: 'http', authority, path: `${prefix}${String(index)}` };
    });
    const developmentOptions = { ...(configuration['developmentOptions'] as object), extensions };
    const configurationDefaults = options.host === 'serverless' ? options.settings : {};
    const apart = options.webviewsApart === true ? siteOfTheirOwn(configuration, authority) : {};
    const edited = { ...configuration, developmentOptions, configurationDefaults, ...apart };
    return `${start}${JSON.stringify(edited).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

/** Where webviews load from: the same server, by a name that VS Code makes for each of them. */
function siteOfTheirOwn(
  { webviewEndpoint }: Readonly<Record<string, unknown>>,
  authority: string,
): Readonly<Record<string, unknown>> {
  const { pathname } = new URL(String(webviewEndpoint), `http://${authority}`);
  const port = authority.split(':')[1] ?? '';
  return { webviewEndpoint: `http://{{uuid}}.localhost:${port}${pathname}` };
}

/** Takes from the workbench's code where it connects to the server, and that settings lie there. */
function withoutServer(code: string): string {
  const alone = replaced(
    code,
    /remoteAuthority:location\.host\b/,
    () => 'remoteAuthority:undefined',
  );
  const settings = /\.file\(this\.userDataPath\)\.with\(\{scheme:([\w$]+)\.vscodeRemote\}\)/;
  return replaced(alone, settings, (_, schemas: string) => {
    return `.file("/").with({scheme:${schemas}.vscodeUserData})`;
  });
}

function replaced(text: string, place: RegExp, by: (...match: string[]) => string): string {
  if (!place.test(text)) throw new Unavailable(`VS Code's page has no ${String(place)} any more.`);
  return text.replace(place, by);
}

/** Passes a WebSocket on: the request as it came, then both directions. */
function passOn(asked: IncomingMessage, socket: Socket, head: Buffer, port: number): void {
  const upstream = connect(port, '127.0.0.1', () => {
    const lines = [`${asked.method ?? 'GET'} ${asked.url ?? '/'} HTTP/1.1`];
    for (let i = 0; i < asked.rawHeaders.length; i += 2) {
      lines.push(`${asked.rawHeaders[i] ?? ''}: ${asked.rawHeaders[i + 1] ?? ''}`);
    }
    upstream.write(`${lines.join('\r\n')}\r\n\r\n`);
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  for (const [one, other] of [
    [socket, upstream],
    [upstream, socket],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}
