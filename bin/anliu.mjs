#!/usr/bin/env node
// The one way in: `npm start`, `npm test`, `npm run check` and `npm run -s anliu -- …` all come here.
// This file must be readable by a Node far too old to run the rest, so that such a Node can be told so:
// nothing newer than a dynamic import, and every other file is brought in only after the version is known.
var wanted = [20, 19];
var found = process.versions.node.split('.').map(Number);
if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    '案流需要 Node.js 20.19 或更新版本，当前为 ' +
      process.versions.node +
      '。 / Anliu needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '.',
  );
  process.exit(1);
} else {
  import('./front-door.mjs').then(function (door) {
    return door.enter(process.argv.slice(2));
  });
}
