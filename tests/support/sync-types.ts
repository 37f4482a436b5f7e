import { sync } from 'astro';

// Writes the types of Astro's virtual modules, which the type check needs.
await sync({ logLevel: 'error' });
