// Starts the commands. Plain JavaScript, so that the modules of the commands are kept from the first on:
// without their types, which takes a third of a second to remove, and compiled.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./main.ts');
