/** Whether posts make somebody a leader of a bureau (ARL 51(3); ALLI 128). */
export function isLeader(posts: readonly { readonly role: string }[]): boolean {
  return posts.some(({ role }) => role === 'leader' || role === 'principal');
}
