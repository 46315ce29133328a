// Prints, as JSON, how JSON.stringify writes the types that the TypeScript sources of a folder export.
//
// usage: node extract.cjs FOLDER
//
// It uses the folder's own compiler: `typescript` of a node_modules there or further up.
'use strict';

const path = require('node:path');
const { loadCompiler } = require('./compiler.cjs');
const { load } = require('./load.cjs');
const { Shapes } = require('./shapes.cjs');

function main(folder) {
  const ts = loadCompiler(folder);
  const { program, files, errors } = load(ts, folder);
  const shapes = new Shapes(ts, program, new Set(files.map((file) => file.fileName)));
  files.forEach((file) => shapes.addExports(file));
  return {
    language: 'typescript',
    compiler: ts.version,
    files: files.map((file) => path.normalize(file.fileName)),
    errors,
    types: shapes.types,
  };
}

try {
  if (process.argv.length !== 3) {
    throw new Error('usage: node extract.cjs FOLDER');
  }
  process.stdout.write(JSON.stringify(main(path.resolve(process.argv[2]))) + '\n');
} catch (error) {
  process.stderr.write((error.expected ? error.message : error.stack) + '\n');
  process.exitCode = 4;
}
