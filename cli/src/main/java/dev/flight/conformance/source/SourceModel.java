package dev.flight.conformance.source;

import java.util.List;
import java.util.Optional;

/**
 * The types of a folder of sources.
 *
 * @param compiler the version of what read them
 * @param types in the order of the sources
 */
record SourceModel(
        Language language, String compiler, List<String> files, List<SourceMistake> mistakes, List<SourceType> types) {

    SourceModel {
        files = List.copyOf(files);
        mistakes = List.copyOf(mistakes);
        types = List.copyOf(types);
    }

    Optional<SourceType> type(String id) {
        return types.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
