import { defineProject } from 'vitest/config';

export default defineProject({ test: { name: 'cards', testTimeout: 60_000 } });
