package dev.flight.wit;

import dev.flight.wit.syntax.Tree.ItemPath;
import java.util.Map;

/**
 * The names that hold in one file only.
 *
 * @param in the package that the file is of
 * @param aliases what {@code use} in front of the interfaces gives a name to
 */
record FileScope(PackageDraft in, Map<String, ItemPath> aliases) {}
