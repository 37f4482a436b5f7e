// A page that took another address sends its readers on, with the query and the fragment they came
// with; a section that went elsewhere has an address of its own.

const { forward = '', moved = '{}' } = document.querySelector('main')?.dataset ?? {};
const anchors = new Map<string, string>(Object.entries(JSON.parse(moved)));
const { search, hash, href } = location;
const target = new URL(anchors.get(hash.slice(1)) ?? forward, href);
target.search = search;
if (target.hash === '') target.hash = hash;
location.replace(target);
