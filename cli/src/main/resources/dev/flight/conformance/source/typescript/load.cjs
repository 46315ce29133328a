'use strict';

const path = require('node:path');
const { expected } = require('./compiler.cjs');
const { columnOf } = require('./places.cjs');

/** The program of a folder, its own files, and what the compiler has to say of them. */
function load(ts, folder) {
  const config = ts.findConfigFile(folder, ts.sys.fileExists);
  const parsed = config ? read(ts, config) : { options: standard(ts), fileNames: [], errors: [] };
  const named = parsed.fileNames.filter((file) => isInside(folder, file));
  const roots = named.length > 0 ? named : everyFile(ts, folder);
  if (roots.length === 0) {
    throw expected(`there is no TypeScript file in ${folder}`);
  }
  const options = { ...parsed.options, noEmit: true, composite: false, incremental: false, tsBuildInfoFile: undefined };
  const program = ts.createProgram({ rootNames: roots, options });
  const files = program
    .getSourceFiles()
    .filter((file) => isInside(folder, file.fileName) && !file.fileName.endsWith('.json'))
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const diagnostics = [...parsed.errors, ...ts.getPreEmitDiagnostics(program)];
  return { program, files, errors: diagnostics.flatMap((each) => mistake(ts, each, config ?? folder)).slice(0, 100) };
}

function read(ts, config) {
  const { config: json, error } = ts.readConfigFile(config, ts.sys.readFile);
  const parsed = ts.parseJsonConfigFileContent(json ?? {}, ts.sys, path.dirname(config), undefined, config);
  // "No inputs were found" is said of a folder that has none; here others may be named.
  const errors = parsed.errors.filter((each) => each.code !== 18003 && each.code !== 18002);
  return { ...parsed, errors: error ? [error, ...errors] : errors };
}

function standard(ts) {
  return { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: 100 };
}

function everyFile(ts, folder) {
  return ts.sys.readDirectory(folder, ['.ts', '.tsx', '.mts', '.cts'], ['**/node_modules/**', '**/.git/**']);
}

function isInside(folder, file) {
  const relative = path.relative(folder, path.resolve(file));
  return !relative.startsWith('..') && !path.isAbsolute(relative) && !relative.split(path.sep).includes('node_modules');
}

function mistake(ts, diagnostic, otherwise) {
  if (diagnostic.category !== ts.DiagnosticCategory.Error) {
    return [];
  }
  const message = `TS${diagnostic.code}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
  const file = diagnostic.file;
  const at = file
    ? columnOf(file, diagnostic.start ?? 0, diagnostic.length ?? 1)
    : { file: path.normalize(otherwise), line: 1, column: 1, length: 1 };
  return [{ at, message }];
}

module.exports = { load };
