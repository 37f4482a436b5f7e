// The script of a page that has moved: forwards to its new address, and keeps query and fragment. A
// section that moved elsewhere has a new address of its own.

const { forward = '', moved = '{}' } = document.querySelector('main')?.dataset ?? {};
const anchors = new Map<string, string>(Object.entries(JSON.parse(moved)));
const { search, hash, href } = location;
const target = new URL(anchors.get(hash.slice(1)) ?? forward, href);
target.search = search;
if (target.hash === '') target.hash = hash;
location.replace(target);
