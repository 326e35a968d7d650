import type { DemoAccount } from '#organisation';

/** What a start says once everything runs: who may call, where, and a first thing to try. */
export function welcome(port: number, accounts: readonly DemoAccount[]): string {
  const address = `http://127.0.0.1:${port}/api/v1`;
  const lines = [
    ...accountLines(accounts),
    `案流已启动：${address} / Anliu is running: ${address}`,
    `接口说明 / Description of the API: ${address}/openapi.json`,
    ...accounts
      .slice(0, 1)
      .map(({ token }) => `试一试 / Try: curl -H 'Authorization: Bearer ${token}' ${address}/cases`),
    '按 Ctrl-C 停止 / Press Ctrl-C to stop',
  ];
  return `${lines.join('\n')}\n`;
}

/** One line for each account; the token stands where a click or two takes it up. */
function accountLines(accounts: readonly DemoAccount[]): readonly string[] {
  if (accounts.length === 0) return [];
  return [
    '演示账户（请求头 Authorization: Bearer <令牌>）/ Demo accounts (header Authorization: Bearer <token>):',
    ...accounts.map(({ person, name, unit, token }) => `  ${person.padEnd(22)} ${token}  ${name} ${unit}`),
  ];
}
