/** How long an orderly end may take before it is cut short, in milliseconds. */
const patience = 5000;

/**
 * Started by `anliu start`, this process goes when that one goes, even when that one was killed: the channel between
 * them closes. Started by itself it has no such channel, and nothing happens.
 */
export function leaveWithParent(): void {
  process.on('disconnect', () => {
    setTimeout(() => process.exit(1), patience).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
