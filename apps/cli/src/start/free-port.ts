import { DomainError } from '#kernel';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Makes sure that nobody listens on this port of this machine. An API whose start was killed a moment ago is given
 * the moment it needs to notice.
 * @throws DomainError when someone listens
 */
export async function expectFreePort(port: number): Promise<void> {
  for (let patience = 15; patience > 0; patience -= 1) {
    try {
      await listenOnce(port);
      return;
    } catch (error) {
      if (patience === 1 || !(error instanceof DomainError) || error.code !== 'port-in-use') throw error;
      await pause(200);
    }
  }
}

async function listenOnce(port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw refusal(port, (error as NodeJS.ErrnoException).code);
  }
  server.close();
  await once(server, 'close');
}

function refusal(port: number, code: string | undefined): DomainError {
  if (code === 'EACCES') {
    return new DomainError('port-forbidden', {
      zh: `没有使用端口 ${port} 的权限，请用 PORT 指定 1024 以上的端口。`,
      en: `Port ${port} may not be used by this account; choose one above 1023 with PORT.`,
    });
  }
  return new DomainError('port-in-use', {
    zh: `端口 ${port} 已被占用，请关闭占用它的程序，或用 PORT 指定别的端口。`,
    en: `Port ${port} is in use; stop the program that uses it or choose another with PORT.`,
  });
}
