import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticHost } from '../../scripts/static-host.js';

export interface Host {
  readonly address: string;
  /** From now on nothing answers: the visitor has no connection. */
  stop(): Promise<void>;
  /** Lets a test answer in the host's place: true where it did. */
  intercept(answer: Interception | null): void;
}

type Interception = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * @param base the folder of the host, with a slash at both ends
 * @param name by which the visitor calls this machine
 */
export async function startHost(folder: string, base: string, name: string): Promise<Host> {
  const server = staticHost(folder, base);
  const [serve] = server.listeners('request') as [(...call: Parameters<Interception>) => void];
  let interception: Interception | null = null;
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!interception?.(request, response)) serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${name}:${port}${base}`,
    stop: () => stop(server),
    intercept: (answer) => {
      interception = answer;
    },
  };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  if (server.listening) await new Promise((resolve) => server.close(resolve));
}
