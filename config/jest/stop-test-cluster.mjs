export default async function stopTestCluster() {
  await globalThis.anliuTestCluster?.stop();
}
