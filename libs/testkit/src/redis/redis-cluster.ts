import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { RedisServer } from './redis-server.js';

/** All slots of a Redis Cluster. */
const SLOTS = 16_384;

/** A Redis Cluster of three nodes on this machine, each with a third of the slots. */
export interface RedisCluster {
  readonly nodes: readonly RedisServer[];
  end(): Promise<void>;
}

/** Starts three nodes, makes them know each other, and waits until the cluster says that it is whole. */
export async function startRedisCluster(): Promise<RedisCluster> {
  const nodes: RedisServer[] = [];
  const buses: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    const bus = await freePort();
    buses.push(bus);
    nodes.push(await RedisServer.start(['cluster-enabled yes', `cluster-port ${String(bus)}`]));
  }
  for (const [index, node] of nodes.entries()) {
    const [first, next] = [Math.floor((SLOTS * index) / 3), Math.floor((SLOTS * (index + 1)) / 3)];
    await node.ask('CLUSTER', 'ADDSLOTSRANGE', first, next - 1);
    await node.ask('CLUSTER', 'SET-CONFIG-EPOCH', index + 1);
  }
  for (const [index, node] of nodes.slice(1).entries()) {
    await nodes[0]?.ask('CLUSTER', 'MEET', '127.0.0.1', node.port, buses[index + 1] ?? 0);
  }
  await untilWhole(nodes);
  const end = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.end()));
  };
  return { nodes, end };
}

async function untilWhole(nodes: readonly RedisServer[]): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    const said = await Promise.all(nodes.map((node) => node.ask('CLUSTER', 'INFO')));
    if (said.every((text) => /cluster_state:ok/.test(String(text)) && /cluster_known_nodes:3/.test(String(text))))
      return;
    await pause(50);
  }
  throw new Error('The cluster does not become whole.');
}
