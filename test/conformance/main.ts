import { conformance } from './command.js';

process.exitCode = await conformance(process.argv.slice(2), (line) => console.log(line));
