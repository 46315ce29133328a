'use strict';

const path = require('node:path');

/** An error of the surroundings, which needs no stack trace. */
function expected(message) {
  return Object.assign(new Error(message), { expected: true });
}

/** Of TypeScript 7 on, the compiler's programming interface is in a package of its own. */
const PACKAGES = ['typescript', '@typescript/typescript6'];

/** The compiler that the folder's own node_modules have, or those above it, or those of NODE_PATH. */
function loadCompiler(folder) {
  const found = [];
  for (const name of PACKAGES) {
    let file;
    try {
      file = require.resolve(name, { paths: [folder, process.cwd()] });
    } catch {
      continue;
    }
    const loaded = require(file);
    if (typeof loaded.createProgram === 'function') {
      return loaded;
    }
    found.push(`${name} ${loaded.version ?? ''}`.trim());
  }
  throw expected(
    found.length === 0
      ? `there is no TypeScript compiler in ${path.join(folder, 'node_modules')} or further up; install one: npm install --save-dev typescript@6`
      : `${found.join(', ')} has no programming interface; install the package that has: npm install --save-dev @typescript/typescript6`,
  );
}

module.exports = { loadCompiler, expected };
