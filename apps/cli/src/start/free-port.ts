import { DomainError } from '#kernel';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Makes sure that nobody listens on this port of this machine. @throws DomainError when someone does */
export async function expectFreePort(port: number): Promise<void> {
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
