'use strict';

const path = require('node:path');

/** A place in a file: lines and columns from 1, columns and lengths in code points. */
function columnOf(file, start, length) {
  const { line } = file.getLineAndCharacterOfPosition(start);
  const lineStart = file.getPositionOfLineAndCharacter(line, 0);
  return {
    file: path.normalize(file.fileName),
    line: line + 1,
    column: points(file.text.slice(lineStart, start)) + 1,
    length: points(file.text.slice(start, start + length).split('\n', 1)[0]),
  };
}

function points(text) {
  return [...text].length;
}

/** The place of a declaration's name, or of the whole when it has none. */
function placeOf(node) {
  const name = node.name ?? node;
  const file = node.getSourceFile();
  return columnOf(file, name.getStart(file), name.getEnd() - name.getStart(file));
}

module.exports = { columnOf, placeOf };
