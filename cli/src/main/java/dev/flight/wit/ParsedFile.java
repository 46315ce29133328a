package dev.flight.wit;

import dev.flight.wit.syntax.Tree;

/**
 * A file that was read.
 *
 * @param folder files of one folder that do not say their package are of the one that the others say
 * @param isDependency whether it stands in {@code deps}
 */
record ParsedFile(Tree.File tree, String folder, boolean isDependency) {}
